package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Property;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Writes the reading of an object: segment by segment in the order in which its properties usually come, and one by one
 * from where that order is left.
 *
 * <p>The segments are methods of their own because the compiler of the JVM gives up on large ones.
 */
final class ObjectCode {
    /** About so many words are compared by one segment. */
    private static final int SEGMENT = 24;

    private final ClassCode owner;
    private final ObjectPlan plan;
    private final int number;
    private final Layout layout;
    private final Emitter out;
    private final ConditionCode conditions;

    ObjectCode(ClassCode owner, ObjectPlan plan, int number, Layout layout, Emitter out) {
        this.owner = owner;
        this.plan = plan;
        this.number = number;
        this.layout = layout;
        this.out = out;
        this.conditions = new ConditionCode(owner, number, owner.shapes().conditions(plan));
    }

    void write() {
        int seen = out.variable(2);
        Label general = new Label();
        out.range();
        out.number('{');
        out.values("bracket", "([BIII)I");
        out.moveTo();
        conditions.open(out);
        if (plan.size() > ObjectPlan.WORD) {
            out.run();
            out.number(plan.words());
            out.run("open", "(I)V");
        }
        out.code.visitInsn(Opcodes.LCONST_0);
        out.code.visitVarInsn(Opcodes.LSTORE, seen);
        List<List<Property>> segments = segments();
        for (int i = 0; i < segments.size(); i++) {
            String name = "s" + number + "_" + i;
            new SegmentCode(owner, plan, conditions, layout.spacing(), segments.get(i), owner.method(name, 0))
                    .write(i == 0);
            call(name, seen, general);
        }
        if (!segments.isEmpty() && layout.completes(plan)) {
            close(seen, general);
        }
        out.code.visitLabel(general);
        out.range();
        out.run();
        out.code.visitVarInsn(Opcodes.LLOAD, seen);
        owner.callOwn(out, "g" + number, MemberCode.DESCRIPTOR);
        out.code.visitInsn(Opcodes.IRETURN);
        out.finish();
        new MemberCode(owner, plan, conditions, number, !segments.isEmpty()).write();
    }

    static Label[] labels(int count) {
        Label[] labels = new Label[count];
        for (int i = 0; i < count; i++) {
            labels[i] = new Label();
        }
        return labels;
    }

    private List<List<Property>> segments() {
        List<List<Property>> segments = new ArrayList<>();
        int words = SEGMENT;
        for (Property property : layout.order()) {
            int its = 1 + property.words().length + ValueCode.words(property.node);
            if (words + its > SEGMENT) {
                segments.add(new ArrayList<>());
                words = 0;
            }
            words += its;
            segments.get(segments.size() - 1).add(property);
        }
        return segments;
    }

    private void call(String segment, int seen, Label general) {
        Label passed = new Label();
        out.range();
        out.run();
        owner.callOwn(out, segment, Emitter.VALUE);
        out.setPosition();
        out.run();
        out.run("seen", "()J");
        out.code.visitVarInsn(Opcodes.LLOAD, seen);
        out.code.visitInsn(Opcodes.LOR);
        out.code.visitVarInsn(Opcodes.LSTORE, seen);
        out.position();
        out.code.visitJumpInsn(Opcodes.IFGE, passed);
        out.position();
        out.number(Values.REFUSED);
        out.code.visitJumpInsn(Opcodes.IF_ICMPEQ, out.refuse);
        out.run();
        out.run("at", "()I");
        out.setPosition();
        out.code.visitJumpInsn(Opcodes.GOTO, general);
        out.code.visitLabel(passed);
    }

    /** If the object ends behind the last segment, it is complete. */
    private void close(int seen, Label general) {
        int end = out.variable(1);
        out.range();
        out.number('}');
        out.values("bracket", "([BIII)I");
        out.code.visitInsn(Opcodes.DUP);
        out.code.visitVarInsn(Opcodes.ISTORE, end);
        out.code.visitJumpInsn(Opcodes.IFLT, general);
        out.code.visitVarInsn(Opcodes.ILOAD, end);
        out.setPosition();
        MemberCode.sized(owner, out, plan, seen, () -> out.number(0));
        if (plan.size() > ObjectPlan.WORD) {
            out.run();
            owner.constants().push(out.code, ObjectPlan.class, plan);
            out.run("close", MemberCode.CLOSE);
            out.code.visitJumpInsn(Opcodes.IFEQ, out.refuse);
        } else if (plan.required != 0) {
            MemberCode.required(owner, out, plan, seen);
        }
        conditions.decide(out);
        out.leave();
    }
}
