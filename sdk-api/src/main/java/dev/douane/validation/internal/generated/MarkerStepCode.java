package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.pattern.FixedText;
import dev.douane.validation.internal.pattern.MarkerStep;
import dev.douane.validation.internal.pattern.Markers;
import dev.douane.validation.internal.program.Stencil;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes the steps of {@link Markers}, a local variable for each. The position is where the first character stands. */
final class MarkerStepCode {
    private final Emitter out;
    private final Markers markers;
    private final int[] sets;
    private final int stops;
    private final Label unfit;
    private final int[] places;
    private final int before;
    private final Map<Integer, Label> loops = new HashMap<>();

    /**
     * For a text whose characters are known.
     *
     * @param sets the variables that hold the bits of each set
     * @param stops the variable that holds the bit of the end, and perhaps others above
     * @param unfit where it goes if the results are not as they should be
     */
    MarkerStepCode(Emitter out, Markers markers, int[] sets, int stops, Label unfit) {
        this.out = out;
        this.markers = markers;
        this.sets = sets;
        this.stops = stops;
        this.unfit = unfit;
        this.places = new int[markers.steps().size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = out.variable(2);
        }
        this.before = out.variable(2);
    }

    /** Goes on if the results are as they should be. */
    void write() {
        for (int i = 0; i < places.length; i++) {
            MarkerStep step = markers.steps().get(i);
            if (step instanceof MarkerStep.Again again) {
                again(again);
                continue;
            }
            push(step);
            out.store(places[i]);
            if (step instanceof MarkerStep.Loop) {
                Label begin = new Label();
                loops.put(i, begin);
                out.code.visitLabel(begin);
            }
        }
        for (Markers.Result result : markers.results()) {
            load(result.step());
            anywhere();
            out.code.visitInsn(Opcodes.LAND);
            out.constant(0);
            out.code.visitInsn(Opcodes.LCMP);
            out.code.visitJumpInsn(result.wanted() ? Opcodes.IFEQ : Opcodes.IFNE, unfit);
        }
    }

    private void push(MarkerStep step) {
        if (step instanceof MarkerStep.Place place) {
            out.constant(1L << place.index());
        } else if (step instanceof MarkerStep.Opening opening) {
            opening(opening.text());
        } else if (step instanceof MarkerStep.Anywhere) {
            anywhere();
        } else if (step instanceof MarkerStep.End) {
            end();
        } else if (step instanceof MarkerStep.InSet in) {
            out.load(sets[in.number()]);
        } else if (step instanceof MarkerStep.Both both) {
            combined(both.one(), both.other(), Opcodes.LAND);
        } else if (step instanceof MarkerStep.Either either) {
            combined(either.one(), either.other(), Opcodes.LOR);
        } else if (step instanceof MarkerStep.Ahead ahead) {
            shifted(ahead.places(), ahead.by(), Opcodes.LSHL);
        } else if (step instanceof MarkerStep.Back back) {
            shifted(back.places(), back.by(), Opcodes.LUSHR);
        } else if (step instanceof MarkerStep.Through through) {
            through(through.places(), through.set());
        } else if (step instanceof MarkerStep.Loop loop) {
            load(loop.first());
        }
    }

    private void combined(int one, int other, int operation) {
        load(one);
        load(other);
        out.code.visitInsn(operation);
    }

    private void shifted(int step, int by, int operation) {
        load(step);
        out.number(by);
        out.code.visitInsn(operation);
    }

    private void opening(FixedText text) {
        Stencil stencil = Objects.requireNonNull(Stencil.within(text));
        Label other = new Label();
        Label done = new Label();
        out.word(0);
        out.store(before);
        out.misfits(before, stencil, 0);
        out.constant(0);
        out.code.visitInsn(Opcodes.LCMP);
        out.code.visitJumpInsn(Opcodes.IFNE, other);
        out.constant(1L << text.length());
        out.code.visitJumpInsn(Opcodes.GOTO, done);
        out.code.visitLabel(other);
        out.constant(0);
        out.code.visitLabel(done);
    }

    /** A sum carries a place over all the characters of a run. */
    private void through(int step, int set) {
        load(step);
        load(set);
        out.code.visitInsn(Opcodes.LAND);
        load(set);
        out.code.visitInsn(Opcodes.LADD);
        load(set);
        out.code.visitInsn(Opcodes.LXOR);
        load(step);
        out.code.visitInsn(Opcodes.LOR);
    }

    /** Places are only added, so that it ends. */
    private void again(MarkerStep.Again again) {
        load(again.loop());
        out.store(before);
        combined(again.loop(), again.more(), Opcodes.LOR);
        out.store(places[again.loop()]);
        load(again.loop());
        out.load(before);
        out.code.visitInsn(Opcodes.LCMP);
        out.code.visitJumpInsn(Opcodes.IFNE, Objects.requireNonNull(loops.get(again.loop())));
    }

    /** All bits up to the lowest. */
    private void anywhere() {
        out.load(stops);
        out.load(stops);
        out.constant(1);
        out.code.visitInsn(Opcodes.LSUB);
        out.code.visitInsn(Opcodes.LXOR);
    }

    /** The lowest bit. */
    private void end() {
        out.load(stops);
        out.load(stops);
        out.code.visitInsn(Opcodes.LNEG);
        out.code.visitInsn(Opcodes.LAND);
    }

    private void load(int step) {
        out.load(places[step]);
    }
}
