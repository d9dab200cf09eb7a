package dev.douane.validation;

import dev.douane.validation.internal.generated.GeneratedChecker;
import dev.douane.validation.internal.generated.NotGeneratedException;
import dev.douane.validation.internal.machine.Bounds;
import dev.douane.validation.internal.program.Program;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Code for one contract, written in the background as soon as the contract proves to be in use, and written anew if the
 * payloads come to be written otherwise. Until then, and for all that the code does not accept, the interpreter decides.
 */
final class FastPath {
    /** After so many bytes the code is worth its writing. */
    private static final long WARM = 1 << 20;

    /** After so many it is worth having a quick look at a payload before the machine goes through it. */
    private static final long OFTEN = 1 << 14;

    /** Writing code costs what reading megabytes costs; producers who take turns shall not have it written for ever. */
    private static final int MOST_TIMES = 5;

    private final Program program;
    private final Bounds bounds;
    private final Executor background;
    private final Samples samples = new Samples();
    private final AtomicInteger times = new AtomicInteger();
    private volatile @Nullable GeneratedChecker code;
    private volatile boolean often;
    private volatile boolean waiting;
    private volatile boolean generated;
    private volatile String whyNot = "";
    private long bytes;

    FastPath(Program program, Bounds bounds, Executor background) {
        this.program = program;
        this.bounds = bounds;
        this.background = background;
    }

    static FastPath of(Program program, Bounds bounds, Execution execution, List<byte[]> payloads) {
        FastPath path = new FastPath(program, bounds, BackgroundThread::start);
        switch (execution) {
            case GENERATED -> path.generate(payloads);
            case INTERPRETED -> path.often = true;
            case BEST -> {
                path.often = true;
                path.waiting = true;
            }
        }
        return path;
    }

    /** Whether the code accepts a payload; false also if there is none yet. */
    boolean accepts(byte[] body) {
        GeneratedChecker quick = code;
        if (quick == null || !quick.accepts(body)) {
            return false;
        }
        if (waiting) {
            bytes += body.length;
            if (bytes > WARM) {
                learn(body);
            }
        } else if (quick.isAstray()) {
            learn(body);
        }
        return true;
    }

    /** Whether there is code. */
    boolean knows() {
        return code != null;
    }

    /** Takes note of a payload that was accepted, but not by the code. Threads that count at the same time lose some bytes. */
    void missed(byte[] body) {
        bytes += body.length;
        if (often && code == null && bytes > OFTEN) {
            often = false;
            code = GeneratedChecker.planned(program, bounds);
        }
    }

    /** How payloads are read by now. */
    String describe() {
        if (generated) {
            return "read by code that was generated for it";
        }
        return whyNot.isEmpty() ? "interpreted" : "interpreted; " + whyNot;
    }

    private void learn(byte[] body) {
        if (times.get() < MOST_TIMES && samples.add(body)) {
            waiting = false;
            background.execute(() -> generate(samples.take()));
        }
    }

    private void generate(List<byte[]> payloads) {
        times.incrementAndGet();
        try {
            code = GeneratedChecker.of(program, bounds, payloads);
            generated = true;
        } catch (NotGeneratedException e) {
            whyNot = String.valueOf(e.getMessage());
        }
    }
}
