package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.ArrayPlan;
import dev.douane.validation.internal.program.Node;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the reading of an array: its first items one by one if they are of their own kinds, all others in a loop. */
final class ArrayCode {
    private static final String PLAN = Type.getDescriptor(ArrayPlan.class);

    private final ClassCode owner;
    private final ArrayPlan plan;
    private final Emitter out;
    private final boolean compares;
    private final boolean counts;
    private final int count;
    private final int names;
    private final int item;
    private final int first;
    private final int firstEnd;
    private final int start;

    ArrayCode(ClassCode owner, ArrayPlan plan, Emitter out) {
        this.owner = owner;
        this.plan = plan;
        this.out = out;
        this.compares = Shape.comparesScalars(plan);
        this.counts = !plan.contains().isEmpty();
        this.count = out.variable(1);
        this.names = out.variable(1);
        this.item = out.variable(1);
        this.first = out.variable(1);
        this.firstEnd = out.variable(1);
        this.start = out.variable(1);
    }

    void write() {
        Label next = new Label();
        Label done = new Label();
        out.position();
        out.code.visitVarInsn(Opcodes.ISTORE, start);
        out.range();
        out.number('[');
        out.values("open", "([BIII)I");
        out.moveTo();
        begin();
        out.ifAt(']', done);
        for (int i = 0; i < plan.firsts(); i++) {
            item(plan.item(i), done);
        }
        out.code.visitLabel(next);
        item(plan.item(plan.firsts()), done);
        out.code.visitJumpInsn(Opcodes.GOTO, next);
        out.code.visitLabel(done);
        sized();
        judged();
        out.leave();
    }

    private void begin() {
        out.store(count, 0);
        out.store(names, 0);
        out.store(first, 0);
        out.store(firstEnd, 0);
        if (counts) {
            out.run();
            out.number(plan.contains().size());
            out.run("open", "(I)V");
        }
    }

    /** Reads an item, and the comma behind it. */
    private void item(Node node, Label done) {
        out.position();
        out.code.visitVarInsn(Opcodes.ISTORE, item);
        if (!Shape.isScalar(node)) {
            out.run();
            out.code.visitVarInsn(Opcodes.ILOAD, count);
            out.run("item", "(I)V");
        }
        owner.values().read(out, node, () -> {
            out.run();
            owner.constants().push(out.code, ArrayPlan.class, plan);
            out.code.visitVarInsn(Opcodes.ILOAD, count);
            out.range();
            out.run("mend", "(" + PLAN + "I[BII)I");
        });
        if (compares) {
            differs();
        }
        if (counts) {
            out.decisions();
            owner.constants().push(out.code, ArrayPlan.class, plan);
            out.text();
            out.code.visitVarInsn(Opcodes.ILOAD, item);
            out.end();
            out.decisions("count", "(" + PLAN + "[BII)V");
        }
        out.code.visitIincInsn(count, 1);
        out.range();
        out.number(']');
        out.values("separator", "([BIII)I");
        out.moveTo();
        out.ifAt(']', done);
        out.advance(1);
    }

    /** With one item alone there is nothing to be noted. */
    private void differs() {
        Label more = new Label();
        Label compared = new Label();
        out.code.visitVarInsn(Opcodes.ILOAD, count);
        out.code.visitJumpInsn(Opcodes.IFNE, more);
        out.code.visitVarInsn(Opcodes.ILOAD, item);
        out.code.visitVarInsn(Opcodes.ISTORE, first);
        out.position();
        out.code.visitVarInsn(Opcodes.ISTORE, firstEnd);
        out.code.visitJumpInsn(Opcodes.GOTO, compared);
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
        out.code.visitLabel(compared);
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
    }

    /** What is decided when all items are there. */
    private void judged() {
        if (counts) {
            out.decisions();
            owner.constants().push(out.code, ArrayPlan.class, plan);
            out.decisions("counted", "(" + PLAN + ")Z");
            out.code.visitJumpInsn(Opcodes.IFEQ, out.refuse);
        }
        if (!compares && !plan.wholes().isEmpty()) {
            Label few = new Label();
            out.code.visitVarInsn(Opcodes.ILOAD, count);
            out.number(2);
            out.code.visitJumpInsn(Opcodes.IF_ICMPLT, few);
            out.text();
            out.code.visitVarInsn(Opcodes.ILOAD, start);
            out.code.visitMethodInsn(Opcodes.INVOKESTATIC, Emitter.RUN, "distinct", "([BI)Z", false);
            out.code.visitJumpInsn(Opcodes.IFEQ, out.refuse);
            out.code.visitLabel(few);
        }
    }
}
