package dev.douane.validation.internal.generated;

import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.Words;
import dev.douane.validation.internal.pattern.AsciiSet;
import dev.douane.validation.internal.pattern.Markers;
import dev.douane.validation.internal.program.Stencil;
import dev.douane.validation.internal.program.TextPlan;
import java.util.List;
import java.util.Objects;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the reading of a string by {@link Markers}: how it begins, then a bit for each of its characters and each set, a
 * word or two at a time, then the steps. It answers the byte behind the string, or refuses what does not pass, is not ASCII,
 * has an escape, is too long, or stands too near to the end of the text.
 */
final class MarkerCode {
    /** Moves the upper bits of eight lanes into the upper byte of the product. */
    private static final long GATHER = 0x0002040810204081L;

    private static final int GATHERED = Long.SIZE - Byte.SIZE;

    private final Emitter out;
    private final Markers markers;
    private final TextPlan plan;
    private final Stencil lead;
    /** How many words are read before it is asked whether the string goes on. */
    private final int words;
    /** Whether all that stops a string is looked for, and not quotation marks alone. */
    private final boolean guarded;

    /** For each set, the bits of its characters. */
    private final int[] sets;
    /** The bit of the closing quotation mark, and perhaps others above. */
    private final int stops;

    private final int shift;
    private final int length;
    private final int word;
    private final int stopping;
    private final int atLeast;
    private final int atMost;
    private final int ascii;

    MarkerCode(Emitter out, Markers markers, TextPlan plan) {
        this.out = out;
        this.markers = markers;
        this.plan = plan;
        this.lead = Objects.requireNonNull(Stencil.opening(markers.lead()));
        this.words = markers.longest() < Words.SIZE ? 1 : 2;
        // What is not ASCII, and a backslash, is in no set that is written out, so that no match goes over it.
        this.guarded = !markers.whole() || markers.sets().stream().anyMatch(AsciiSet::others);
        this.sets = new int[markers.sets().size()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = out.variable(2);
        }
        this.stops = out.variable(2);
        this.shift = out.variable(1);
        this.length = out.variable(1);
        this.word = out.variable(2);
        this.stopping = out.variable(2);
        this.atLeast = out.variable(2);
        this.atMost = out.variable(2);
        this.ascii = out.variable(2);
    }

    void write() {
        Label more = new Label();
        begin();
        out.code.visitLabel(more);
        for (int i = 0; i < words; i++) {
            word(i);
        }
        out.code.visitIincInsn(shift, words * Words.SIZE);
        again(more);
        measure();
        new MarkerStepCode(out, markers, sets, stops).write();
        out.position();
        out.code.visitVarInsn(Opcodes.ILOAD, length);
        out.code.visitInsn(Opcodes.IADD);
        out.number(1);
        out.code.visitInsn(Opcodes.IADD);
        out.code.visitInsn(Opcodes.IRETURN);
        out.finish();
    }

    /** The position moves behind the lead. */
    private void begin() {
        refuseBeyond(Math.max(lead.length() + words * Words.SIZE, lead.words() * Words.SIZE));
        for (int i = 0; i < lead.words(); i++) {
            out.word(i * Words.SIZE);
            out.store(word);
            out.misfits(word, lead, i);
            out.constant(0);
            out.code.visitInsn(Opcodes.LCMP);
            out.code.visitJumpInsn(Opcodes.IFNE, out.refuse);
        }
        out.advance(lead.length());
        out.store(shift, 0);
        out.constant(0);
        out.store(stops);
        for (int set : sets) {
            out.constant(0);
            out.store(set);
        }
    }

    private void refuseBeyond(int bytes) {
        out.position();
        out.number(bytes);
        out.code.visitInsn(Opcodes.IADD);
        out.end();
        out.code.visitJumpInsn(Opcodes.IF_ICMPGT, out.refuse);
    }

    private void word(int index) {
        out.text();
        out.position();
        out.code.visitVarInsn(Opcodes.ILOAD, shift);
        out.code.visitInsn(Opcodes.IADD);
        out.number(index * Words.SIZE);
        out.code.visitInsn(Opcodes.IADD);
        out.values("word", "([BI)J");
        out.store(word);
        combined(Opcodes.LOR, Words.HIGHS, atLeast);
        combined(Opcodes.LAND, ~Words.HIGHS, atMost);
        out.load(word);
        out.not();
        out.constant(Words.HIGHS);
        out.code.visitInsn(Opcodes.LAND);
        out.store(ascii);
        stopping();
        out.load(stopping);
        gather(index, stops);
        for (int i = 0; i < sets.length; i++) {
            AsciiSet set = markers.sets().get(i);
            if (set.others()) {
                others(set.ranges());
            } else {
                inside(set.ranges());
            }
            gather(index, sets[i]);
        }
    }

    private void combined(int operation, long constant, int variable) {
        out.load(word);
        out.constant(constant);
        out.code.visitInsn(operation);
        out.store(variable);
    }

    /** The upper bits of what stops the string; above the first of them there may be wrong ones. */
    private void stopping() {
        out.load(word);
        if (guarded) {
            out.code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, Type.getInternalName(JsonScan.class), "stops", "(J)J", false);
        } else {
            out.constant(Words.QUOTES);
            out.code.visitInsn(Opcodes.LXOR);
            out.constant(Words.ONES);
            out.code.visitInsn(Opcodes.LSUB);
            out.load(ascii);
            out.code.visitInsn(Opcodes.LAND);
        }
        out.store(stopping);
    }

    /** Pushes the upper bits of the characters in ranges. */
    private void inside(List<AsciiSet.Range> ranges) {
        out.constant(0);
        ranges.forEach(this::addRange);
        out.load(ascii);
        out.code.visitInsn(Opcodes.LAND);
    }

    /** Pushes the upper bits of the characters that neither stop a string nor are in ranges. */
    private void others(List<AsciiSet.Range> ranges) {
        out.load(stopping);
        ranges.forEach(this::addRange);
        out.not();
        out.constant(Words.HIGHS);
        out.code.visitInsn(Opcodes.LAND);
    }

    /** As {@link Stencil} compares lanes. */
    private void addRange(AsciiSet.Range range) {
        out.load(atLeast);
        out.constant(range.first() * Words.ONES);
        out.code.visitInsn(Opcodes.LSUB);
        out.constant(range.last() * Words.ONES | Words.HIGHS);
        out.load(atMost);
        out.code.visitInsn(Opcodes.LSUB);
        out.code.visitInsn(Opcodes.LAND);
        out.code.visitInsn(Opcodes.LOR);
    }

    /** Adds the upper bits of a word to the bits of the words before it. */
    private void gather(int index, int all) {
        out.constant(GATHER);
        out.code.visitInsn(Opcodes.LMUL);
        out.number(GATHERED);
        out.code.visitInsn(Opcodes.LUSHR);
        out.code.visitVarInsn(Opcodes.ILOAD, shift);
        out.number(index * Words.SIZE);
        out.code.visitInsn(Opcodes.IADD);
        out.code.visitInsn(Opcodes.LSHL);
        out.load(all);
        out.code.visitInsn(Opcodes.LOR);
        out.store(all);
    }

    private void again(Label more) {
        Label found = new Label();
        out.load(stops);
        out.constant(0);
        out.code.visitInsn(Opcodes.LCMP);
        out.code.visitJumpInsn(Opcodes.IFNE, found);
        out.code.visitVarInsn(Opcodes.ILOAD, shift);
        out.number(Math.min(markers.longest() + 1, Long.SIZE));
        out.code.visitJumpInsn(Opcodes.IF_ICMPGE, out.refuse);
        out.position();
        out.code.visitVarInsn(Opcodes.ILOAD, shift);
        out.code.visitInsn(Opcodes.IADD);
        out.number(words * Words.SIZE);
        out.code.visitInsn(Opcodes.IADD);
        out.end();
        out.code.visitJumpInsn(Opcodes.IF_ICMPLE, more);
        out.code.visitJumpInsn(Opcodes.GOTO, out.refuse);
        out.code.visitLabel(found);
    }

    private void measure() {
        out.load(stops);
        out.code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Long", "numberOfTrailingZeros", "(J)I", false);
        out.code.visitVarInsn(Opcodes.ISTORE, length);
        if (guarded) {
            out.text();
            out.position();
            out.code.visitVarInsn(Opcodes.ILOAD, length);
            out.code.visitInsn(Opcodes.IADD);
            out.code.visitInsn(Opcodes.BALOAD);
            out.number('"');
            out.code.visitJumpInsn(Opcodes.IF_ICMPNE, out.refuse);
        }
        int least = plan.min - markers.lead().length();
        if (least > 0) {
            out.code.visitVarInsn(Opcodes.ILOAD, length);
            out.number(least);
            out.code.visitJumpInsn(Opcodes.IF_ICMPLT, out.refuse);
        }
        int most = plan.max - markers.lead().length();
        if (most < markers.longest()) {
            out.code.visitVarInsn(Opcodes.ILOAD, length);
            out.number(most);
            out.code.visitJumpInsn(Opcodes.IF_ICMPGT, out.refuse);
        }
    }
}
