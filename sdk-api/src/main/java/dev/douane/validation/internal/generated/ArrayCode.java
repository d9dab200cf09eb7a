package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.ArrayPlan;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes the reading of an array whose items are all of one kind. */
final class ArrayCode {
    private final ClassCode owner;
    private final ArrayPlan plan;
    private final Emitter out;
    private final int count;
    private final int names;
    private final int item;
    private final int first;
    private final int firstEnd;
    private final int noted;

    ArrayCode(ClassCode owner, ArrayPlan plan, Emitter out) {
        this.owner = owner;
        this.plan = plan;
        this.out = out;
        this.count = out.variable(1);
        this.names = out.variable(1);
        this.item = out.variable(1);
        this.first = out.variable(1);
        this.firstEnd = out.variable(1);
        this.noted = out.variable(1);
    }

    void write() {
        Label next = new Label();
        Label done = new Label();
        out.range();
        out.number('[');
        out.values("open", "([BIII)I");
        out.moveTo();
        out.store(count, 0);
        out.store(names, 0);
        out.store(first, 0);
        out.store(firstEnd, 0);
        if (!plan.wholes().isEmpty()) {
            out.run();
            out.run("noted", "()I");
            out.code.visitVarInsn(Opcodes.ISTORE, noted);
        }
        out.ifAt(']', done);
        out.code.visitLabel(next);
        out.position();
        out.code.visitVarInsn(Opcodes.ISTORE, item);
        owner.values().read(out, plan.item(0));
        if (!plan.wholes().isEmpty()) {
            differs();
        }
        out.code.visitIincInsn(count, 1);
        out.range();
        out.number(']');
        out.values("separator", "([BIII)I");
        out.moveTo();
        out.ifAt(']', done);
        out.advance(1);
        out.code.visitJumpInsn(Opcodes.GOTO, next);
        out.code.visitLabel(done);
        sized();
    }

    /** With one item alone there is nothing to be noted. */
    private void differs() {
        Label more = new Label();
        Label noted = new Label();
        out.code.visitVarInsn(Opcodes.ILOAD, count);
        out.code.visitJumpInsn(Opcodes.IFNE, more);
        out.code.visitVarInsn(Opcodes.ILOAD, item);
        out.code.visitVarInsn(Opcodes.ISTORE, first);
        out.position();
        out.code.visitVarInsn(Opcodes.ISTORE, firstEnd);
        out.code.visitJumpInsn(Opcodes.GOTO, noted);
        out.code.visitLabel(more);
        out.run();
        out.code.visitVarInsn(Opcodes.ILOAD, names);
        out.run("owner", "(I)I");
        out.code.visitVarInsn(Opcodes.ISTORE, names);
        out.run();
        out.code.visitVarInsn(Opcodes.ILOAD, names);
        out.text();
        out.code.visitVarInsn(Opcodes.ILOAD, first);
        out.code.visitVarInsn(Opcodes.ILOAD, firstEnd);
        out.code.visitVarInsn(Opcodes.ILOAD, item);
        out.position();
        out.code.visitVarInsn(Opcodes.ILOAD, count);
        out.run("differs", "(I[BIIIII)Z");
        out.code.visitJumpInsn(Opcodes.IFEQ, out.refuse);
        out.code.visitLabel(noted);
    }

    private void sized() {
        if (plan.min > 0) {
            out.code.visitVarInsn(Opcodes.ILOAD, count);
            out.number(plan.min);
            out.code.visitJumpInsn(Opcodes.IF_ICMPLT, out.refuse);
        }
        if (plan.max < Integer.MAX_VALUE) {
            out.code.visitVarInsn(Opcodes.ILOAD, count);
            out.number(plan.max);
            out.code.visitJumpInsn(Opcodes.IF_ICMPGT, out.refuse);
        }
        if (!plan.wholes().isEmpty()) {
            out.run();
            out.code.visitVarInsn(Opcodes.ILOAD, noted);
            out.run("forget", "(I)V");
        }
        out.leave();
    }
}
