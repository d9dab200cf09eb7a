package dev.douane.validation.internal.generated;

import dev.douane.internal.json.Json;
import dev.douane.internal.json.Words;
import dev.douane.validation.internal.pattern.TextCheck;
import dev.douane.validation.internal.program.NameTable;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.NumberPlan;
import dev.douane.validation.internal.program.Plan;
import dev.douane.validation.internal.program.Stencil;
import dev.douane.validation.internal.program.TextAssertion;
import dev.douane.validation.internal.program.TextPlan;
import dev.douane.validation.internal.program.TokenTable;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the reading of one value at the place where it stands. */
final class ValueCode {
    private static final String SIMPLE = "([BII)I";

    private final ClassCode owner;

    ValueCode(ClassCode owner) {
        this.owner = owner;
    }

    /** The position moves behind the value. */
    void read(Emitter out, Node node) {
        boolean object = allowed(node.object());
        boolean array = allowed(node.array());
        boolean text = allowed(node.text());
        boolean number = allowed(node.number());
        boolean bool = allowed(node.literal('t')) || allowed(node.literal('f'));
        boolean none = allowed(node.literal('n'));
        int kinds = (object ? 1 : 0) + (array ? 1 : 0) + (text ? 1 : 0) + (number ? 1 : 0) + (bool ? 1 : 0);
        boolean readable = kinds == 1
                && (!none || node.literal('n').plain())
                && (!text || node.text().plain())
                && (!number || node.number().plain())
                && (!bool || both(node))
                && (!object || owner.writes(node))
                && (!array || owner.writes(node));
        if (!readable) {
            ask(out, node);
            return;
        }
        Label done = new Label();
        if (none) {
            Label something = new Label();
            out.range();
            out.number('n');
            out.values("begins", "([BIII)Z");
            out.code.visitJumpInsn(Opcodes.IFEQ, something);
            out.range();
            out.values("none", SIMPLE);
            out.moveTo();
            out.code.visitJumpInsn(Opcodes.GOTO, done);
            out.code.visitLabel(something);
        }
        Stencil stencil = node.text().stencil;
        if (text && stencil != null && out.roomy) {
            stencil(out, node, stencil);
        } else if (text && stencil != null) {
            askStencil(out, node, stencil);
        } else if (text) {
            text(out, node, node.text());
        } else if (number) {
            number(out, node);
        } else if (bool) {
            out.range();
            out.values("bool", SIMPLE);
            out.moveTo();
        } else {
            owner.call(out, node);
        }
        out.code.visitLabel(done);
    }

    /** How many words of the text are compared where a value stands. */
    static int words(Node node) {
        Stencil stencil = node.text().stencil;
        return stencil == null ? 1 : 2 * stencil.words();
    }

    private static boolean allowed(Plan plan) {
        return !plan.never();
    }

    private static boolean both(Node node) {
        return allowed(node.literal('t'))
                && allowed(node.literal('f'))
                && node.literal('t').plain()
                && node.literal('f').plain();
    }

    private void ask(Emitter out, Node node) {
        out.run();
        owner.constants().push(out.code, Node.class, node);
        out.range();
        out.run("value", "(" + Type.getDescriptor(Node.class) + "[BII)I");
        out.moveTo();
    }

    private void number(Emitter out, Node node) {
        NumberPlan plan = node.number();
        out.range();
        if (plan.ranged && plan.integersOnly) {
            out.code.visitLdcInsn(plan.min);
            out.code.visitLdcInsn(plan.max);
            owner.constants().push(out.code, Node.class, node);
            out.run();
            out.values("integer", "([BIIJJ" + Type.getDescriptor(Node.class) + Type.getDescriptor(Run.class) + ")I");
        } else {
            owner.constants().push(out.code, NumberPlan.class, plan);
            owner.constants().push(out.code, Node.class, node);
            out.run();
            out.values(
                    "number",
                    "([BII" + Type.getDescriptor(NumberPlan.class) + Type.getDescriptor(Node.class)
                            + Type.getDescriptor(Run.class) + ")I");
        }
        out.moveTo();
    }

    private void text(Emitter out, Node node, TextPlan plan) {
        List<TextCheck> checks = plan.checks();
        boolean unbounded = plan.min == 0 && plan.max == Integer.MAX_VALUE;
        if (checks.isEmpty()) {
            out.range();
            if (unbounded) {
                out.values("text", SIMPLE);
            } else {
                out.number(plan.min);
                out.number(plan.max);
                out.values("text", "([BIIII)I");
            }
        } else if (unbounded && checks.size() == 1) {
            checked(out, node, plan, checks.get(0));
        } else {
            checkedAndCounted(out, node, plan, checks.size() == 1 ? checks.get(0) : new AllChecks(checks));
        }
        out.moveTo();
    }

    private void checkedAndCounted(Emitter out, Node node, TextPlan plan, TextCheck check) {
        out.range();
        out.number(plan.min);
        out.number(plan.max);
        owner.constants().push(out.code, TextCheck.class, check);
        owner.constants().push(out.code, Node.class, node);
        out.run();
        out.values(
                "text",
                "([BIIII" + Type.getDescriptor(TextCheck.class) + Type.getDescriptor(Node.class)
                        + Type.getDescriptor(Run.class) + ")I");
    }

    private void checked(Emitter out, Node node, TextPlan plan, TextCheck check) {
        if (check instanceof NameTable names) {
            constant(out, plan, names);
            return;
        }
        switch (format(plan)) {
            case "date" -> {
                out.range();
                out.values("date", SIMPLE);
            }
            case "date-time" -> {
                out.range();
                out.values("dateTime", SIMPLE);
            }
            default -> checkedAndCounted(out, node, plan, check);
        }
    }

    /** The words of a stencil are compared where the string stands. */
    private void stencil(Emitter out, Node node, Stencil stencil) {
        Label other = new Label();
        Label done = new Label();
        out.position();
        out.number(stencil.words() * Words.SIZE);
        out.code.visitInsn(Opcodes.IADD);
        out.end();
        out.code.visitJumpInsn(Opcodes.IF_ICMPGT, other);
        int word = out.variable(2);
        for (int i = 0; i < stencil.words(); i++) {
            out.word(i * Words.SIZE);
            out.code.visitVarInsn(Opcodes.LSTORE, word);
            for (int range = 0; range < stencil.ranges(i); range++) {
                lanes(out, word, stencil.low(i, range), stencil.high(i, range));
                if (range > 0) {
                    out.code.visitInsn(Opcodes.LOR);
                }
            }
            out.code.visitVarInsn(Opcodes.LLOAD, word);
            out.code.visitLdcInsn(-1L);
            out.code.visitInsn(Opcodes.LXOR);
            out.code.visitInsn(Opcodes.LAND);
            out.code.visitLdcInsn(stencil.mask(i));
            out.code.visitInsn(Opcodes.LAND);
            out.code.visitLdcInsn(stencil.mask(i));
            out.code.visitInsn(Opcodes.LCMP);
            out.code.visitJumpInsn(Opcodes.IFNE, other);
        }
        out.advance(stencil.length());
        out.code.visitJumpInsn(Opcodes.GOTO, done);
        out.code.visitLabel(other);
        askStencil(out, node, stencil);
        out.code.visitLabel(done);
    }

    private void askStencil(Emitter out, Node node, Stencil stencil) {
        out.range();
        owner.constants().push(out.code, Stencil.class, stencil);
        owner.constants().push(out.code, Node.class, node);
        out.run();
        out.values(
                "stencil",
                "([BII" + Type.getDescriptor(Stencil.class) + Type.getDescriptor(Node.class)
                        + Type.getDescriptor(Run.class) + ")I");
        out.moveTo();
    }

    private static void lanes(Emitter out, int word, long low, long high) {
        out.code.visitVarInsn(Opcodes.LLOAD, word);
        out.code.visitLdcInsn(Stencil.HIGHS);
        out.code.visitInsn(Opcodes.LOR);
        out.code.visitLdcInsn(low);
        out.code.visitInsn(Opcodes.LSUB);
        out.code.visitLdcInsn(high);
        out.code.visitVarInsn(Opcodes.LLOAD, word);
        out.code.visitLdcInsn(~Stencil.HIGHS);
        out.code.visitInsn(Opcodes.LAND);
        out.code.visitInsn(Opcodes.LSUB);
        out.code.visitInsn(Opcodes.LAND);
    }

    private static String format(TextPlan plan) {
        for (TextAssertion assertion : plan.assertions()) {
            if (assertion.keyword().equals("format") && assertion.asked() instanceof Json.Text name) {
                return name.value();
            }
        }
        return "";
    }

    /** Several checks of one string. */
    private record AllChecks(List<TextCheck> checks) implements TextCheck {
        @Override
        public boolean accepts(byte[] utf8, int from, int to) {
            for (int i = 0; i < checks.size(); i++) {
                if (!checks.get(i).accepts(utf8, from, to)) {
                    return false;
                }
            }
            return true;
        }
    }

    private void constant(Emitter out, TextPlan plan, NameTable names) {
        TokenTable tokens = plan.tokens;
        if (tokens != null) {
            out.range();
            owner.constants().push(out.code, TokenTable.class, tokens);
            owner.constants().push(out.code, NameTable.class, names);
            out.values(
                    "constant",
                    "([BII" + Type.getDescriptor(TokenTable.class) + Type.getDescriptor(NameTable.class) + ")I");
            return;
        }
        out.range();
        owner.constants().push(out.code, NameTable.class, names);
        out.values("constant", "([BII" + Type.getDescriptor(NameTable.class) + ")I");
    }
}
