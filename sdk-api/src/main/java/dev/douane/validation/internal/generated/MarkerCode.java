package dev.douane.validation.internal.generated;

import dev.douane.internal.json.Words;
import dev.douane.validation.internal.pattern.AsciiSet;
import dev.douane.validation.internal.pattern.Markers;
import dev.douane.validation.internal.program.Stencil;
import dev.douane.validation.internal.program.TextPlan;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Writes the reading of a string by {@link Markers}: how it begins, then a bit for each of its characters and each set, a
 * word or two at a time, then the steps. It answers the byte behind the string, or refuses what does not pass, is too long, or
 * stands too near to the end of the text. What is not ASCII or has an escape is refused, too, or left to {@link FoldCode}.
 */
final class MarkerCode {
    private final Emitter out;
    private final Markers markers;
    private final MarkerText text;
    private final @Nullable Runnable fold;
    /** Whether all that stops a string is looked for, and not quotation marks alone. */
    private final boolean guarded;

    /**
     * The reading of one kind of string.
     *
     * @param fold takes what {@link Emitter#VALUE} and {@link MarkerText#push} say from the stack to an answer; null if there
     *     is nothing that does
     */
    MarkerCode(Emitter out, Markers markers, TextPlan plan, @Nullable Runnable fold) {
        this.out = out;
        this.markers = markers;
        this.text = new MarkerText(out, markers, plan);
        // What is not ASCII, and a backslash, is in no set that is written out, so that no match goes over it.
        this.guarded = !markers.whole() || markers.sets().stream().anyMatch(AsciiSet::others);
        this.fold = fold;
    }

    void write() {
        Label more = new Label();
        Label found = new Label();
        Label folded = new Label();
        Label other = fold == null ? out.refuse : folded;
        passLead();
        text.begin();
        out.code.visitLabel(more);
        text.read(guarded, found);
        // Where nothing else is looked for, there may be more bytes than characters.
        boolean exact = guarded || fold == null;
        text.again(more, exact ? Math.min(markers.longest(), text.room()) : text.room());
        out.code.visitLabel(found);
        text.measure();
        if (guarded) {
            text.unlessClosed(other);
            text.decide(out.refuse);
        } else {
            text.decide(other);
        }
        if (fold != null) {
            out.code.visitLabel(folded);
            if (!guarded) {
                addSpecials();
            }
            out.range();
            out.run();
            text.push();
            fold.run();
            out.code.visitInsn(Opcodes.IRETURN);
        }
        out.finish();
    }

    /** The position moves behind the lead. */
    private void passLead() {
        Stencil lead = Objects.requireNonNull(Stencil.opening(markers.lead()));
        int word = out.variable(2);
        out.position();
        out.number(Math.max(lead.length() + text.words * Words.SIZE, lead.words() * Words.SIZE));
        out.code.visitInsn(Opcodes.IADD);
        out.end();
        out.code.visitJumpInsn(Opcodes.IF_ICMPGT, out.refuse);
        for (int i = 0; i < lead.words(); i++) {
            out.word(i * Words.SIZE);
            out.store(word);
            out.misfits(word, lead, i);
            out.constant(0);
            out.code.visitInsn(Opcodes.LCMP);
            out.code.visitJumpInsn(Opcodes.IFNE, out.refuse);
        }
        out.advance(lead.length());
    }

    /** Looks again at the words up to the first quotation mark, and refuses if all are of ASCII, without escapes. */
    private void addSpecials() {
        int specials = out.variable(2);
        out.text();
        out.position();
        out.code.visitVarInsn(Opcodes.ILOAD, text.shift);
        out.load(text.stops);
        out.folding("specials", "([BIIJ)J");
        out.store(specials);
        out.load(specials);
        out.constant(0);
        out.code.visitInsn(Opcodes.LCMP);
        out.code.visitJumpInsn(Opcodes.IFEQ, out.refuse);
        out.load(text.stops);
        out.load(specials);
        out.code.visitInsn(Opcodes.LOR);
        out.store(text.stops);
    }
}
