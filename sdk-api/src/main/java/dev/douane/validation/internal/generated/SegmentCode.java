package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Property;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Writes the reading of some properties in the order in which they usually come: a comparison with the name that is next,
 * its value right there, and on, without a look-up, a jump back or a note of the order. What may be missing is passed over;
 * at the first other deviation the segment is left.
 */
final class SegmentCode {
    private final ClassCode owner;
    private final ObjectPlan plan;
    private final ConditionCode conditions;
    private final @Nullable Spacing spacing;
    private final List<Property> properties;
    private final Emitter out;

    private final int seen;
    /** Where the next name is, if the space before it varies. */
    private final int name;

    private final Label astray = new Label();
    private final Label[] comparisons;
    private final Label[] values;

    SegmentCode(
            ClassCode owner,
            ObjectPlan plan,
            ConditionCode conditions,
            @Nullable Spacing spacing,
            List<Property> properties,
            Emitter out) {
        this.owner = owner;
        this.plan = plan;
        this.conditions = conditions;
        this.spacing = spacing;
        this.properties = properties;
        this.out = out;
        this.seen = out.variable(2);
        this.name = spacing == null ? out.variable(1) : out.positionVariable();
        this.comparisons = ObjectCode.labels(properties.size() + 1);
        this.values = ObjectCode.labels(properties.size());
    }

    /**
     * Writes the segment.
     *
     * @param first whether the object begins with it
     */
    void write(boolean first) {
        out.code.visitInsn(Opcodes.LCONST_0);
        out.code.visitVarInsn(Opcodes.LSTORE, seen);
        if (first) {
            starts();
        } else {
            findName("next");
        }
        for (int i = 0; i < properties.size(); i++) {
            out.code.visitLabel(comparisons[i]);
            if (!first || i > 0) {
                compare(properties.get(i), ",", otherwise(i));
            }
            out.code.visitLabel(values[i]);
            see(properties.get(i));
            conditions.note(out, properties.get(i));
            owner.values().read(out, plan, properties.get(i).index);
            findName("next");
        }
        out.code.visitLabel(comparisons[properties.size()]);
        leave("passed");
        out.code.visitLabel(astray);
        leave("astray");
        out.finish();
    }

    /** Behind the bracket there may be any property up to the first one that must be there. */
    private void starts() {
        findName("first");
        for (int i = 0; i < properties.size(); i++) {
            Label next = new Label();
            compare(properties.get(i), "{", next);
            out.code.visitJumpInsn(Opcodes.GOTO, values[i]);
            out.code.visitLabel(next);
            if (plan.requires(properties.get(i).index)) {
                break;
            }
        }
        out.code.visitJumpInsn(Opcodes.GOTO, astray);
    }

    private Label otherwise(int i) {
        if (!plan.requires(properties.get(i).index)) {
            return comparisons[i + 1];
        }
        Label missing = new Label();
        out.rarely(() -> {
            out.code.visitLabel(missing);
            out.run();
            out.code.visitVarInsn(Opcodes.ILOAD, name);
            out.run("passes", "(I)Z");
            out.code.visitJumpInsn(Opcodes.IFNE, comparisons[i + 1]);
            out.code.visitJumpInsn(Opcodes.GOTO, astray);
        });
        return missing;
    }

    /** Where the space varies, it is passed over once, and then one name after the other is tried. */
    private void findName(String method) {
        if (spacing == null) {
            out.range();
            out.values(method, "([BII)I");
            out.code.visitVarInsn(Opcodes.ISTORE, name);
        }
    }

    private void compare(Property property, String before, Label otherwise) {
        if (spacing != null) {
            String open = before.equals("{") ? spacing.open() : spacing.comma();
            byte[] literal = (open + '"' + property.name() + '"' + spacing.colon()).getBytes(StandardCharsets.UTF_8);
            out.unless(literal, name, otherwise);
            out.advance(literal.length);
            return;
        }
        byte[] token = ('"' + property.name() + '"').getBytes(StandardCharsets.UTF_8);
        out.code.visitVarInsn(Opcodes.ILOAD, name);
        out.code.visitJumpInsn(Opcodes.IFLT, astray);
        out.unless(token, name, otherwise);
        out.text();
        out.code.visitVarInsn(Opcodes.ILOAD, name);
        out.number(token.length);
        out.code.visitInsn(Opcodes.IADD);
        out.end();
        out.values("colon", "([BII)I");
        out.moveTo();
    }

    private void see(Property property) {
        if (plan.size() > ObjectPlan.WORD) {
            out.run();
            out.number(plan.words());
            out.number(property.index);
            out.run("see", "(II)Z");
            out.code.visitInsn(Opcodes.POP);
        }
        out.code.visitVarInsn(Opcodes.LLOAD, seen);
        out.code.visitLdcInsn(1L << property.index);
        out.code.visitInsn(Opcodes.LOR);
        out.code.visitVarInsn(Opcodes.LSTORE, seen);
    }

    private void leave(String how) {
        out.run();
        out.position();
        out.code.visitVarInsn(Opcodes.LLOAD, seen);
        out.run(how, "(IJ)I");
        out.code.visitInsn(Opcodes.IRETURN);
    }
}
