package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.pattern.Markers;
import dev.douane.validation.internal.pattern.SetTable;
import dev.douane.validation.internal.program.TextPlan;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes how the reading of a string by {@link Markers} goes on where it stops at a character of more than a byte, which is
 * beyond ASCII or escaped: the character is looked up, and all bits move down over its other bytes, so that there is one for
 * each character, as the steps want it. The position moves up by as much, so that the sum of it and the number of a
 * character's bit is where the character stands.
 */
final class FoldCode {
    private final Emitter out;
    private final Markers markers;
    private final MarkerText text;
    private final Runnable table;
    private final int character;
    private final int others;

    /**
     * The code for one kind of string.
     *
     * @param out a method whose parameters are as {@link Emitter#VALUE} and {@link MarkerText#parameters} say
     * @param table pushes the {@link SetTable}
     */
    FoldCode(Emitter out, Markers markers, TextPlan plan, Runnable table) {
        this.out = out;
        this.markers = markers;
        this.text = new MarkerText(out, markers, plan, out.parameter());
        this.table = table;
        this.character = out.variable(1);
        this.others = out.variable(1);
    }

    void write() {
        Label next = new Label();
        Label more = new Label();
        Label open = new Label();
        out.code.visitLabel(next);
        text.measure();
        text.unlessClosed(open);
        text.decide(out.refuse);
        out.code.visitLabel(open);
        lookUp();
        moveDown();
        out.load(text.stops);
        out.constant(0);
        out.code.visitInsn(Opcodes.LCMP);
        out.code.visitJumpInsn(Opcodes.IFNE, next);
        // Before the first words are read here, as behind them: is there room for them?
        Label ask = new Label();
        out.code.visitJumpInsn(Opcodes.GOTO, ask);
        out.code.visitLabel(more);
        text.read(true, next);
        out.code.visitLabel(ask);
        text.again(more, Math.min(markers.longest(), text.room()));
        out.finish();
    }

    private void lookUp() {
        table.run();
        out.text();
        out.position();
        out.code.visitVarInsn(Opcodes.ILOAD, text.length);
        out.code.visitInsn(Opcodes.IADD);
        out.end();
        out.code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Type.getInternalName(SetTable.class), "at", "([BII)I", false);
        out.code.visitInsn(Opcodes.DUP);
        out.code.visitVarInsn(Opcodes.ISTORE, character);
        out.code.visitJumpInsn(Opcodes.IFEQ, out.refuse);
        out.code.visitVarInsn(Opcodes.ILOAD, character);
        out.number(SetTable.MOST);
        out.code.visitInsn(Opcodes.IUSHR);
        out.number(1);
        out.code.visitInsn(Opcodes.ISUB);
        out.code.visitVarInsn(Opcodes.ISTORE, others);
    }

    private void moveDown() {
        joined(text.stops);
        out.store(text.stops);
        for (int i = 0; i < text.sets.length; i++) {
            joined(text.sets[i]);
            out.code.visitVarInsn(Opcodes.ILOAD, character);
            if (i > 0) {
                out.number(i);
                out.code.visitInsn(Opcodes.IUSHR);
            }
            out.number(1);
            out.code.visitInsn(Opcodes.IAND);
            out.code.visitInsn(Opcodes.I2L);
            out.code.visitVarInsn(Opcodes.ILOAD, text.length);
            out.code.visitInsn(Opcodes.LSHL);
            out.code.visitInsn(Opcodes.LOR);
            out.store(text.sets[i]);
        }
        out.position();
        out.code.visitVarInsn(Opcodes.ILOAD, others);
        out.code.visitInsn(Opcodes.IADD);
        out.setPosition();
        out.code.visitVarInsn(Opcodes.ILOAD, text.shift);
        out.code.visitVarInsn(Opcodes.ILOAD, text.length);
        out.code.visitVarInsn(Opcodes.ILOAD, others);
        out.folding("left", "(III)I");
        out.code.visitVarInsn(Opcodes.ISTORE, text.shift);
    }

    private void joined(int bits) {
        out.load(bits);
        out.code.visitVarInsn(Opcodes.ILOAD, text.length);
        out.code.visitVarInsn(Opcodes.ILOAD, others);
        out.folding("joined", "(JII)J");
    }
}
