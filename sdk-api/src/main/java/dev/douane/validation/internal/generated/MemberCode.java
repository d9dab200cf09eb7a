package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.ObjectPlan;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the reading of an object's members in whatever order they come: each name is looked up. */
final class MemberCode {
    /** A text, a position, its end, the run, and which properties were seen already. */
    static final String DESCRIPTOR = Emitter.VALUE.replace(")", "J)");

    static final String CLOSE = "(" + Type.getDescriptor(ObjectPlan.class) + ")Z";
    private static final String FIND = "(" + Type.getDescriptor(ObjectPlan.class) + "[BII)I";
    private static final String UNKNOWN = "(" + Type.getDescriptor(ObjectPlan.class) + "I[BII)I";

    private final ClassCode owner;
    private final ObjectPlan plan;
    private final ConditionCode conditions;
    private final boolean watched;
    private final MemberValues values;
    private final Emitter out;
    private final int seen;
    private final int index;
    private final int name;
    private final int names;
    private final int unknowns;

    /** {@code watched} if the members were expected in some order. */
    MemberCode(ClassCode owner, ObjectPlan plan, ConditionCode conditions, int number, boolean watched) {
        this.owner = owner;
        this.plan = plan;
        this.conditions = conditions;
        this.watched = watched;
        this.values = new MemberValues(owner, plan, conditions, number);
        this.out = owner.method("g" + number, DESCRIPTOR, 0, 2);
        this.seen = out.parameter();
        this.index = out.variable(1);
        this.name = out.variable(1);
        this.names = out.variable(1);
        this.unknowns = out.variable(1);
    }

    void write() {
        Label member = new Label();
        Label after = new Label();
        Label done = new Label();
        out.store(names, 0);
        out.store(unknowns, 0);
        begin(after, done, member);
        out.code.visitLabel(after);
        out.range();
        out.number('}');
        out.values("separator", "([BIII)I");
        out.moveTo();
        out.ifAt('}', done);
        out.advance(1);
        out.range();
        out.values("skip", "([BII)I");
        out.setPosition();
        out.code.visitLabel(member);
        find(after);
        see();
        values.read(out, index);
        out.code.visitJumpInsn(Opcodes.GOTO, after);
        out.code.visitLabel(done);
        complete();
        out.finish();
        values.write();
    }

    private void begin(Label after, Label done, Label member) {
        out.code.visitVarInsn(Opcodes.LLOAD, seen);
        out.code.visitInsn(Opcodes.LCONST_0);
        out.code.visitInsn(Opcodes.LCMP);
        out.code.visitJumpInsn(Opcodes.IFNE, after);
        out.range();
        out.number('{');
        out.values("open", "([BIII)I");
        out.moveTo();
        out.ifAt('}', done);
        out.code.visitJumpInsn(Opcodes.GOTO, member);
    }

    /** Reads a name; behind it, the index is that of a property, or the value was read. */
    private void find(Label after) {
        out.position();
        out.code.visitVarInsn(Opcodes.ISTORE, name);
        out.run();
        owner.constants().push(out.code, ObjectPlan.class, plan);
        out.range();
        out.run(watched ? "findAstray" : "find", FIND);
        out.code.visitVarInsn(Opcodes.ISTORE, index);
        out.code.visitVarInsn(Opcodes.ILOAD, index);
        out.number(Run.UNREADABLE);
        out.code.visitJumpInsn(Opcodes.IF_ICMPEQ, out.refuse);
        out.run();
        out.run("at", "()I");
        out.setPosition();
        Label known = new Label();
        out.code.visitVarInsn(Opcodes.ILOAD, index);
        out.code.visitJumpInsn(Opcodes.IFGE, known);
        unknown(Shape.refusesUnknown(plan) ? "surplus" : "unknown");
        out.code.visitJumpInsn(Opcodes.GOTO, after);
        out.code.visitLabel(known);
    }

    private void unknown(String method) {
        out.code.visitIincInsn(unknowns, 1);
        out.run();
        out.code.visitVarInsn(Opcodes.ILOAD, names);
        out.run("owner", "(I)I");
        out.code.visitVarInsn(Opcodes.ISTORE, names);
        out.run();
        owner.constants().push(out.code, ObjectPlan.class, plan);
        out.code.visitVarInsn(Opcodes.ILOAD, names);
        out.text();
        out.code.visitVarInsn(Opcodes.ILOAD, name);
        out.end();
        out.run(method, UNKNOWN);
        out.moveTo();
    }

    private void see() {
        if (plan.size() > ObjectPlan.WORD) {
            out.run();
            out.number(plan.words());
            out.code.visitVarInsn(Opcodes.ILOAD, index);
            out.run("see", "(II)Z");
            out.code.visitJumpInsn(Opcodes.IFEQ, out.refuse);
            return;
        }
        out.code.visitVarInsn(Opcodes.LLOAD, seen);
        out.code.visitVarInsn(Opcodes.ILOAD, index);
        out.code.visitInsn(Opcodes.LUSHR);
        out.code.visitInsn(Opcodes.LCONST_1);
        out.code.visitInsn(Opcodes.LAND);
        out.code.visitInsn(Opcodes.L2I);
        out.code.visitJumpInsn(Opcodes.IFNE, out.refuse);
        out.code.visitVarInsn(Opcodes.LLOAD, seen);
        out.code.visitInsn(Opcodes.LCONST_1);
        out.code.visitVarInsn(Opcodes.ILOAD, index);
        out.code.visitInsn(Opcodes.LSHL);
        out.code.visitInsn(Opcodes.LOR);
        out.code.visitVarInsn(Opcodes.LSTORE, seen);
    }

    private void complete() {
        sized(owner, out, plan, seen, () -> out.code.visitVarInsn(Opcodes.ILOAD, unknowns));
        if (plan.size() > ObjectPlan.WORD) {
            out.run();
            owner.constants().push(out.code, ObjectPlan.class, plan);
            out.run("close", CLOSE);
            out.code.visitJumpInsn(Opcodes.IFEQ, out.refuse);
        } else if (plan.required != 0) {
            required(owner, out, plan, seen);
        }
        conditions.decide(out);
        out.leave();
    }

    /** Asks whether there are as many members as are allowed, if that is open. */
    static void sized(ClassCode owner, Emitter out, ObjectPlan plan, int seen, Runnable unknowns) {
        if (Shape.counts(plan)) {
            out.run();
            owner.constants().push(out.code, ObjectPlan.class, plan);
            out.code.visitVarInsn(Opcodes.LLOAD, seen);
            unknowns.run();
            out.run("sized", "(" + Type.getDescriptor(ObjectPlan.class) + "JI)Z");
            out.code.visitJumpInsn(Opcodes.IFEQ, out.refuse);
        }
    }

    /** Asks whether all was seen that must be there. */
    static void required(ClassCode owner, Emitter out, ObjectPlan plan, int seen) {
        Label complete = new Label();
        out.code.visitVarInsn(Opcodes.LLOAD, seen);
        out.code.visitLdcInsn(plan.required);
        out.code.visitInsn(Opcodes.LAND);
        out.code.visitLdcInsn(plan.required);
        out.code.visitInsn(Opcodes.LCMP);
        out.code.visitJumpInsn(Opcodes.IFEQ, complete);
        out.run();
        owner.constants().push(out.code, ObjectPlan.class, plan);
        out.code.visitVarInsn(Opcodes.LLOAD, seen);
        out.run("incomplete", "(" + Type.getDescriptor(ObjectPlan.class) + "J)Z");
        out.code.visitJumpInsn(Opcodes.IFEQ, out.refuse);
        out.code.visitLabel(complete);
    }
}
