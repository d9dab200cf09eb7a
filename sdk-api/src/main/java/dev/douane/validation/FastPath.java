package dev.douane.validation;

import dev.douane.validation.internal.generated.GeneratedChecker;
import dev.douane.validation.internal.generated.NotGeneratedException;
import dev.douane.validation.internal.machine.Bounds;
import dev.douane.validation.internal.machine.Outcome;
import dev.douane.validation.internal.program.Program;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A quick look at a payload, which only has to be right when it accepts: by the plans as soon as the contract proves to be in
 * use, then by code that is written for it in the background, and written anew if the payloads come to be written
 * otherwise. For all that the quick look does not accept, and before there is one, the machine decides.
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
    private final AtomicReference<@Nullable GeneratedChecker> look = new AtomicReference<>();
    private volatile boolean waiting;
    private volatile boolean writing;
    private volatile boolean generated;
    private volatile String whyNot = "";
    private long bytes;

    FastPath(Program program, Bounds bounds, Executor background) {
        this.program = program;
        this.bounds = bounds;
        this.background = background;
    }

    static FastPath of(Program program, Bounds bounds, Execution execution, List<byte[]> payloads) {
        return of(new FastPath(program, bounds, new BackgroundThread()), execution, payloads);
    }

    static FastPath of(FastPath path, Execution execution, List<byte[]> payloads) {
        switch (execution) {
            case GENERATED -> path.generate(payloads);
            case INTERPRETED -> {}
            case PLANNED -> path.look.set(GeneratedChecker.planned(path.program, path.bounds));
            case BEST -> path.waiting = true;
        }
        return path;
    }

    /** What the quick look has to say; null if that is nothing, or there is none yet. Threads that count together lose some. */
    @Nullable
    Outcome check(byte[] body) {
        GeneratedChecker quick = look.get();
        Outcome outcome = quick == null ? null : quick.check(body);
        if (quick == null || outcome == null || !outcome.findings().isEmpty()) {
            return outcome;
        }
        if (waiting) {
            bytes += body.length;
            if (bytes > WARM) {
                learn(body);
            }
        } else if (generated && quick.isAstray()) {
            learn(body);
        }
        return outcome;
    }

    /** Whether payloads are looked at. */
    boolean looks() {
        return look.get() != null;
    }

    /** Takes note of a payload that the machine read. */
    void missed(byte[] body) {
        bytes += body.length;
        if (bytes > OFTEN && !looks()) {
            look.compareAndSet(null, GeneratedChecker.planned(program, bounds));
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
        // While code is being written, the one before it stays astray: that is no reason to write it twice.
        if (!writing && times.get() < MOST_TIMES && samples.add(body)) {
            writing = true;
            waiting = false;
            background.execute(() -> generate(samples.take()));
        }
    }

    private void generate(List<byte[]> payloads) {
        times.incrementAndGet();
        try {
            look.set(GeneratedChecker.of(program, bounds, payloads));
            generated = true;
        } catch (NotGeneratedException e) {
            whyNot = String.valueOf(e.getMessage());
        } finally {
            writing = false;
        }
    }
}
