package dev.douane.validation.internal.generated;

import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.Words;
import dev.douane.validation.internal.pattern.AsciiSet;
import dev.douane.validation.internal.pattern.Markers;
import dev.douane.validation.internal.program.Stencil;
import dev.douane.validation.internal.program.TextPlan;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes how a string becomes a bit for each of its characters and each set of {@link Markers}, a word or two at a time. The
 * position is where the characters begin that have bits.
 */
final class MarkerText {
    private final Markers markers;
    /** How many words are read before it is asked whether the string goes on. */
    final int words;
    /** For each set, the bits of its characters. */
    final int[] sets;

    /** How many characters have bits. */
    final int shift;

    /** The bits of what stops the string, and perhaps wrong ones above the first of each word. */
    final int stops;

    private final int stopping;

    final int length;
    /** Eight bytes of the text. */
    private final int word;

    /** The same without the upper bit of each. */
    private final int atMost;

    /** The upper bits of those of ASCII. */
    private final int ascii;

    private final Emitter out;
    private final TextPlan plan;
    private final int atLeast;

    MarkerText(Emitter out, Markers markers, TextPlan plan) {
        this(out, markers, plan, out.variable(size(markers)));
    }

    /** For a method that was given the bits. */
    MarkerText(Emitter out, Markers markers, TextPlan plan, int bits) {
        this.out = out;
        this.markers = markers;
        this.plan = plan;
        this.words = markers.longest() < Words.SIZE ? 1 : 2;
        this.shift = bits;
        this.stops = bits + 1;
        this.sets = new int[markers.sets().size()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = stops + 2 + 2 * i;
        }
        this.length = out.variable(1);
        this.word = out.variable(2);
        this.stopping = out.variable(2);
        this.atLeast = out.variable(2);
        this.atMost = out.variable(2);
        this.ascii = out.variable(2);
    }

    /** How many local variables hold the bits, and the number of them. */
    static int size(Markers markers) {
        return 3 + 2 * markers.sets().size();
    }

    /** What a method is given that goes on with the bits: the rest of its descriptor's parameters. */
    static String parameters(Markers markers) {
        return "I" + "J".repeat(1 + markers.sets().size());
    }

    /** Pushes the bits for such a method. */
    void push() {
        out.code.visitVarInsn(Opcodes.ILOAD, shift);
        out.load(stops);
        for (int set : sets) {
            out.load(set);
        }
    }

    /** There are no characters yet. */
    void begin() {
        out.store(shift, 0);
        out.constant(0);
        out.store(stops);
        for (int set : sets) {
            out.constant(0);
            out.store(set);
        }
    }

    /**
     * Reads the words that come next, and goes somewhere if the string stops there.
     *
     * @param guarded whether all that stops a string is looked for, and not quotation marks alone
     */
    void read(boolean guarded, Label stop) {
        for (int i = 0; i < words; i++) {
            read(i);
            stopping(guarded);
            out.load(stopping);
            gather(i, stops);
            addToSets(i);
        }
        out.code.visitIincInsn(shift, words * Words.SIZE);
        out.load(stops);
        out.constant(0);
        out.code.visitInsn(Opcodes.LCMP);
        out.code.visitJumpInsn(Opcodes.IFNE, stop);
    }

    /** The upper bits of what stops the string; above the first of them there may be wrong ones. */
    private void stopping(boolean guarded) {
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

    /** Goes back for more words, if so many characters may have bits before; refuses if the text is too short. */
    void again(Label more, int most) {
        out.code.visitVarInsn(Opcodes.ILOAD, shift);
        out.number(most);
        out.code.visitJumpInsn(Opcodes.IF_ICMPGT, out.refuse);
        out.position();
        out.code.visitVarInsn(Opcodes.ILOAD, shift);
        out.code.visitInsn(Opcodes.IADD);
        out.number(words * Words.SIZE);
        out.code.visitInsn(Opcodes.IADD);
        out.end();
        out.code.visitJumpInsn(Opcodes.IF_ICMPLE, more);
        out.code.visitJumpInsn(Opcodes.GOTO, out.refuse);
    }

    /** How many characters may have bits so that there is room for more words. */
    int room() {
        return Long.SIZE - words * Words.SIZE;
    }

    private void read(int index) {
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
    }

    private void combined(int operation, long constant, int variable) {
        out.load(word);
        out.constant(constant);
        out.code.visitInsn(operation);
        out.store(variable);
    }

    /** Adds the characters of a word to the sets, but for what stops a string or takes more than a byte. */
    private void addToSets(int index) {
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
        out.constant(Words.GATHER);
        out.code.visitInsn(Opcodes.LMUL);
        out.number(Words.GATHERED);
        out.code.visitInsn(Opcodes.LUSHR);
        out.code.visitVarInsn(Opcodes.ILOAD, shift);
        out.number(index * Words.SIZE);
        out.code.visitInsn(Opcodes.IADD);
        out.code.visitInsn(Opcodes.LSHL);
        out.load(all);
        out.code.visitInsn(Opcodes.LOR);
        out.store(all);
    }

    /** Measures the string up to where it stops. */
    void measure() {
        out.load(stops);
        out.code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Long", "numberOfTrailingZeros", "(J)I", false);
        out.code.visitVarInsn(Opcodes.ISTORE, length);
    }

    /** Goes somewhere unless it stops at a quotation mark. */
    void unlessClosed(Label there) {
        out.text();
        out.position();
        out.code.visitVarInsn(Opcodes.ILOAD, length);
        out.code.visitInsn(Opcodes.IADD);
        out.code.visitInsn(Opcodes.BALOAD);
        out.number('"');
        out.code.visitJumpInsn(Opcodes.IF_ICMPNE, there);
    }

    /** Answers for the string that was measured, or goes somewhere if it does not pass. */
    void decide(Label unfit) {
        int least = plan.min - markers.lead().length();
        if (least > 0) {
            out.code.visitVarInsn(Opcodes.ILOAD, length);
            out.number(least);
            out.code.visitJumpInsn(Opcodes.IF_ICMPLT, unfit);
        }
        int most = plan.max - markers.lead().length();
        if (most < markers.longest()) {
            out.code.visitVarInsn(Opcodes.ILOAD, length);
            out.number(most);
            out.code.visitJumpInsn(Opcodes.IF_ICMPGT, unfit);
        }
        new MarkerStepCode(out, markers, sets, stops, unfit).write();
        out.position();
        out.code.visitVarInsn(Opcodes.ILOAD, length);
        out.code.visitInsn(Opcodes.IADD);
        out.number(1);
        out.code.visitInsn(Opcodes.IADD);
        out.code.visitInsn(Opcodes.IRETURN);
    }
}
