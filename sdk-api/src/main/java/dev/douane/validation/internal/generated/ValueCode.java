package dev.douane.validation.internal.generated;

import dev.douane.internal.json.Words;
import dev.douane.validation.internal.pattern.Markers;
import dev.douane.validation.internal.pattern.PairedText;
import dev.douane.validation.internal.pattern.TextCheck;
import dev.douane.validation.internal.program.DecimalBounds;
import dev.douane.validation.internal.program.IntegerBounds;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.NumberPlan;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Stencil;
import dev.douane.validation.internal.program.StencilPairs;
import dev.douane.validation.internal.program.TextPlan;
import dev.douane.validation.internal.program.TextToken;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the reading of one value at the place where it stands. */
final class ValueCode {
    private static final String SIMPLE = "([BII)I";
    private static final String MEND = "(" + Type.getDescriptor(ObjectPlan.class) + "I[BII)I";

    private final ClassCode owner;

    ValueCode(ClassCode owner) {
        this.owner = owner;
    }

    /** The position moves behind the value; what is not accepted is mended. */
    void read(Emitter out, Node node, @Nullable Runnable mend) {
        if (mend == null) {
            read(out, node);
        } else {
            out.mended(() -> read(out, node), mend);
        }
    }

    /** A property of the object. */
    void read(Emitter out, ObjectPlan plan, int index) {
        read(out, plan.property(index).node, () -> mend(out, plan, () -> out.number(index)));
    }

    /** Pushes what mending a property answers. */
    void mend(Emitter out, ObjectPlan plan, Runnable index) {
        out.run();
        owner.constants().push(out.code, ObjectPlan.class, plan);
        index.run();
        out.range();
        out.run("mend", MEND);
    }

    private void read(Emitter out, Node node) {
        Shape shape = owner.shapes().of(node);
        Shape.Kind kind = shape.kind();
        if (kind == Shape.Kind.MIXED && owner.writesMixed(node)) {
            owner.callMixed(out, node);
            return;
        }
        Container container = new Container(node, kind == Shape.Kind.ARRAY);
        boolean contains = kind == Shape.Kind.ARRAY || kind == Shape.Kind.OBJECT;
        if (kind == Shape.Kind.MIXED || (contains && !owner.writes(container))) {
            ask(out, node);
            return;
        }
        boolean text = shape.kind() == Shape.Kind.TEXT;
        Label done = new Label();
        if (shape.nullable()) {
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
        if (text) {
            string(out, node);
        } else if (shape.kind() == Shape.Kind.NUMBER) {
            number(out, node);
        } else if (shape.kind() == Shape.Kind.BOOLEAN) {
            out.range();
            out.values("bool", SIMPLE);
            out.moveTo();
        } else {
            container(out, container);
        }
        out.code.visitLabel(done);
    }

    /** An object or an array that has a method of its own. */
    void container(Emitter out, Container container) {
        boolean suspends = owner.shapes().decidesByMore(container.node(), container.array());
        int before = suspends ? out.variable(1) : 0;
        if (suspends) {
            out.run();
            out.position();
            out.run("suspend", "(I)I");
            out.code.visitVarInsn(Opcodes.ISTORE, before);
        }
        owner.call(out, container);
        if (suspends) {
            out.run();
            out.code.visitVarInsn(Opcodes.ILOAD, before);
            out.run("resume", "(I)V");
        }
    }

    void string(Emitter out, Node node) {
        TextToken known = node.text().reader();
        if (known instanceof Stencil || known instanceof StencilPairs) {
            if (!out.roomy) {
                token(out, node, known);
            } else if (known instanceof StencilPairs pairs) {
                stencil(out, node, pairs.stencil(), pairs.pairs(), pairs);
            } else {
                stencil(out, node, (Stencil) known, List.of(), known);
            }
            return;
        }
        // Here, in the background, is the time for it.
        Markers markers = node.text().markers();
        String method = markers == null ? null : owner.textMethod(markers, node.text());
        if (method == null) {
            plainly(out, node);
        } else {
            byExpression(out, node, method);
        }
    }

    /** By a method for its expression; other strings are left to what the expression is for elsewhere. */
    private void byExpression(Emitter out, Node node, String method) {
        Label other = new Label();
        Label done = new Label();
        int behind = out.variable(1);
        out.range();
        out.run();
        owner.callOwn(out, method, Emitter.VALUE);
        out.code.visitInsn(Opcodes.DUP);
        out.code.visitVarInsn(Opcodes.ISTORE, behind);
        out.code.visitJumpInsn(Opcodes.IFLT, other);
        out.code.visitVarInsn(Opcodes.ILOAD, behind);
        out.setPosition();
        out.code.visitJumpInsn(Opcodes.GOTO, done);
        out.code.visitLabel(other);
        plainly(out, node);
        out.code.visitLabel(done);
    }

    private void plainly(Emitter out, Node node) {
        TextToken token = node.text().reader();
        if (token == null) {
            text(out, node, node.text());
        } else {
            token(out, node, token);
        }
    }

    /** How many words of the text are compared where a value stands. */
    static int words(Node node) {
        TextToken token = node.text().token;
        if (token instanceof StencilPairs pairs) {
            return 2 * (pairs.stencil().words() + pairs.pairs().size());
        }
        return token instanceof Stencil stencil ? 2 * stencil.words() : 1;
    }

    /** Whatever the plans know, or the interpreter. */
    void ask(Emitter out, Node node) {
        out.run();
        owner.constants().push(out.code, Node.class, node);
        out.range();
        out.run("value", "(" + Type.getDescriptor(Node.class) + "[BII)I");
        out.moveTo();
    }

    void number(Emitter out, Node node) {
        NumberPlan plan = node.number();
        DecimalBounds decimals = plan.decimals();
        if (decimals == null) {
            ask(out, node);
        } else if (plan.ranged && plan.integersOnly) {
            out.range();
            owner.constants().push(out.code, IntegerBounds.class, plan.integers);
            owner.constants().push(out.code, Node.class, node);
            out.run();
            out.values(
                    "integer",
                    "([BII" + Type.getDescriptor(IntegerBounds.class) + Type.getDescriptor(Node.class)
                            + Type.getDescriptor(Run.class) + ")I");
            out.moveTo();
        } else {
            out.range();
            owner.constants().push(out.code, DecimalBounds.class, decimals);
            owner.constants().push(out.code, NumberPlan.class, plan);
            owner.constants().push(out.code, Node.class, node);
            out.run();
            out.values(
                    "decimal",
                    "([BII" + Type.getDescriptor(DecimalBounds.class) + Type.getDescriptor(NumberPlan.class)
                            + Type.getDescriptor(Node.class) + Type.getDescriptor(Run.class) + ")I");
            out.moveTo();
        }
    }

    private void text(Emitter out, Node node, TextPlan plan) {
        List<TextCheck> checks = plan.checks();
        if (!checks.isEmpty()) {
            checked(out, node, plan, AllChecks.of(checks));
        } else if (plan.min == 0 && plan.max == Integer.MAX_VALUE) {
            out.range();
            out.values("text", SIMPLE);
        } else {
            out.range();
            out.number(plan.min);
            out.number(plan.max);
            out.values("text", "([BIIII)I");
        }
        out.moveTo();
    }

    private void checked(Emitter out, Node node, TextPlan plan, TextCheck check) {
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

    /** Most strings are read by the token's own code, of which the compiler of the JVM knows here which one it is. */
    private <T extends TextToken> void token(Emitter out, Node node, T token) {
        Label done = new Label();
        int behind = out.variable(1);
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) token.getClass();
        owner.constants().push(out.code, type, token);
        out.range();
        out.code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Type.getInternalName(type), "read", SIMPLE, false);
        out.code.visitInsn(Opcodes.DUP);
        out.code.visitVarInsn(Opcodes.ISTORE, behind);
        Label other = new Label();
        out.code.visitJumpInsn(Opcodes.IFLT, other);
        out.code.visitVarInsn(Opcodes.ILOAD, behind);
        out.setPosition();
        out.code.visitJumpInsn(Opcodes.GOTO, done);
        out.code.visitLabel(other);
        askToken(out, node, token);
        out.code.visitLabel(done);
    }

    /** The words of a stencil are compared where the string stands, and then the bytes that depend on each other. */
    private void stencil(Emitter out, Node node, Stencil stencil, List<PairedText.Pair> pairs, TextToken whole) {
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
            out.misfits(word, stencil, i);
            out.constant(0);
            out.code.visitInsn(Opcodes.LCMP);
            out.code.visitJumpInsn(Opcodes.IFNE, other);
        }
        for (PairedText.Pair pair : pairs) {
            pair(out, pair);
            out.code.visitJumpInsn(Opcodes.IFEQ, other);
        }
        out.advance(stencil.length());
        out.code.visitJumpInsn(Opcodes.GOTO, done);
        out.code.visitLabel(other);
        askToken(out, node, whole);
        out.code.visitLabel(done);
    }

    private void pair(Emitter out, PairedText.Pair pair) {
        out.text();
        out.position();
        out.number(1 + pair.position());
        out.code.visitInsn(Opcodes.IADD);
        out.number(pair.least());
        owner.constants().push(out.code, long[].class, pair.seconds());
        out.code.visitMethodInsn(
                Opcodes.INVOKESTATIC, Type.getInternalName(PairedText.Pair.class), "fits", "([BII[J)I", false);
    }

    private void askToken(Emitter out, Node node, TextToken token) {
        out.range();
        owner.constants().push(out.code, TextToken.class, token);
        owner.constants().push(out.code, Node.class, node);
        out.run();
        out.values(
                "token",
                "([BII" + Type.getDescriptor(TextToken.class) + Type.getDescriptor(Node.class)
                        + Type.getDescriptor(Run.class) + ")I");
        out.moveTo();
    }
}
