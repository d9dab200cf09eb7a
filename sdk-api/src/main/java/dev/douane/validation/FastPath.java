package dev.douane.validation;

import dev.douane.validation.internal.generated.GeneratedChecker;
import dev.douane.validation.internal.generated.NotGeneratedException;
import dev.douane.validation.internal.machine.Bounds;
import dev.douane.validation.internal.program.Program;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Code for one contract, written in the background as soon as the contract proves to be in use; until then, and for all
 * that the code does not accept, the interpreter decides.
 */
final class FastPath {
    /** After so many bytes the code is worth its writing. */
    private static final long WARM = 1 << 20;

    private final Program program;
    private final Bounds bounds;
    private final Executor background;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile @Nullable GeneratedChecker code;
    private volatile boolean waiting = true;
    private volatile String whyNot = "";
    private long bytes;

    FastPath(Program program, Bounds bounds, Executor background) {
        this.program = program;
        this.bounds = bounds;
        this.background = background;
    }

    static FastPath of(Program program, Bounds bounds, Execution execution) {
        FastPath path = new FastPath(program, bounds, BackgroundThread::start);
        switch (execution) {
            case GENERATED -> path.generate();
            case INTERPRETED -> path.waiting = false;
            case BEST -> {}
        }
        return path;
    }

    /** Whether the code accepts a payload; false also if there is none yet. */
    boolean accepts(byte[] body) {
        GeneratedChecker generated = code;
        if (generated != null) {
            return generated.accepts(body);
        }
        if (waiting) {
            count(body.length);
        }
        return false;
    }

    /** How payloads are read by now. */
    String describe() {
        if (code != null) {
            return "read by code that was generated for it";
        }
        return whyNot.isEmpty() ? "interpreted" : "interpreted; " + whyNot;
    }

    /** Threads that count at the same time may lose some bytes, which does not matter. */
    private void count(int length) {
        bytes += length;
        if (bytes > WARM && begun.compareAndSet(false, true)) {
            background.execute(this::generate);
        }
    }

    private void generate() {
        waiting = false;
        try {
            code = GeneratedChecker.of(program, bounds);
        } catch (NotGeneratedException e) {
            whyNot = String.valueOf(e.getMessage());
        }
    }
}
