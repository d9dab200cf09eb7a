package dev.douane.validation.internal.generated;

import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.Words;
import dev.douane.validation.internal.machine.Bounds;
import dev.douane.validation.internal.machine.Outcome;
import dev.douane.validation.internal.machine.Pool;
import dev.douane.validation.internal.program.Program;
import dev.douane.validation.internal.program.UndecidedValueException;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Checks payloads by code that was written for their program. Safe for use by many threads. */
public final class GeneratedChecker {
    private static final String NAME = "dev/douane/validation/internal/generated/Contract";

    private final GeneratedCode code;
    private final Pool<Run> runs;
    private final int maxBytes;
    /** Whether what is wrong is said here; where names may stand twice, there is more to it. */
    private final boolean explains;
    /** Who sees it late loses nothing but time. */
    private boolean astray;

    private GeneratedChecker(GeneratedCode code, PlannedCode plans, Program program, Bounds bounds) {
        Words.prepare();
        this.code = code;
        long seed = ThreadLocalRandom.current().nextLong();
        this.runs = new Pool<>() {
            @Override
            protected Run make() {
                return new Run(program, bounds, seed, plans);
            }

            @Override
            protected boolean isTooLarge(Run run) {
                return run.isLarge();
            }
        };
        this.explains = !bounds.repeatsNames();
        this.maxBytes = (int) Math.min(Math.min(bounds.maxBytes(), bounds.maxStringLength()), maxBytes(bounds));
    }

    /** Numbers are not measured either: no longer ones are read here than nearly every limit allows. */
    private static int maxBytes(Bounds bounds) {
        return bounds.maxNumberLength() < Values.LONGEST_NUMBER ? bounds.maxNumberLength() : Integer.MAX_VALUE;
    }

    /**
     * Writes the code.
     *
     * @param program what is checked
     * @param bounds what a payload may cost
     * @param samples payloads, or how they begin, for the order in which properties come and the space around them
     * @return the checker
     * @throws NotGeneratedException if this JVM loads no code that is made while it runs, or the program is too large
     */
    public static GeneratedChecker of(Program program, Bounds bounds, List<byte[]> samples) {
        Shapes shapes = new Shapes();
        ClassCode written = new ClassCode(program.root(), shapes, Layouts.of(program.root(), shapes, samples), NAME);
        GeneratedCode code;
        try {
            MethodHandles.Lookup hidden = MethodHandles.lookup()
                    .defineHiddenClassWithClassData(
                            written.write(), written.constants().values(), true);
            code = (GeneratedCode) hidden.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError | UnsupportedOperationException e) {
            throw new NotGeneratedException(e);
        } catch (org.objectweb.asm.MethodTooLargeException | org.objectweb.asm.ClassTooLargeException e) {
            throw new NotGeneratedException(e);
        }
        return new GeneratedChecker(code, new PlannedCode(program, written.choices(), shapes), program, bounds);
    }

    /**
     * Goes by the plans, without code.
     *
     * @param program what is checked
     * @param bounds what a payload may cost
     * @return the checker
     */
    public static GeneratedChecker planned(Program program, Bounds bounds) {
        PlannedCode code = new PlannedCode(program, 0, new Shapes());
        return new GeneratedChecker(code, code, program, bounds);
    }

    /**
     * What is wrong with a payload.
     *
     * @param body the payload
     * @return the same as a {@link dev.douane.validation.internal.machine.Checker} says; null if only that can say, because
     *     the payload is not JSON, or written in an unusual way
     */
    public @Nullable Outcome check(byte[] body) {
        return check(body, explains);
    }

    /**
     * Whether a payload is accepted, without a word on why it is not.
     *
     * @param body the payload
     * @return false if it is not, and sometimes also if it is written in an unusual way
     */
    public boolean accepts(byte[] body) {
        return check(body, false) != null;
    }

    private @Nullable Outcome check(byte[] body, boolean mended) {
        // No string and no number is longer than the whole, so that none has to be measured.
        if (body.length > maxBytes) {
            return null;
        }
        Run run = runs.take();
        run.begin(body, mended);
        int behind;
        try {
            behind = code.value(body, 0, body.length, run);
        } catch (UndecidedValueException e) {
            return null;
        }
        boolean read = behind >= 0 && JsonScan.space(body, behind, body.length) == body.length;
        Outcome outcome = read ? run.outcome() : null;
        run.end();
        if (run.strays(body.length)) {
            astray = true;
        }
        runs.giveBack(run);
        return outcome;
    }

    /**
     * Whether payloads are written otherwise than the samples were, so that code from newer samples would be faster.
     *
     * @return once true, always true
     */
    public boolean isAstray() {
        return astray;
    }
}
