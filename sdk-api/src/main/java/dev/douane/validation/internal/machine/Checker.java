package dev.douane.validation.internal.machine;

import dev.douane.internal.json.JsonFault;
import dev.douane.validation.internal.pattern.UndecidedTextException;
import dev.douane.validation.internal.program.Program;
import dev.douane.validation.internal.program.UndecidedValueException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Checks payloads by one program. Safe for use by many threads. */
public final class Checker {
    private static final String JSON = "json";

    private final Program program;
    private final Bounds bounds;
    private final Pool<Machine> pool;
    private final long seed = ThreadLocalRandom.current().nextLong();

    /**
     * A checker.
     *
     * @param program what is checked
     * @param bounds what a payload may cost
     */
    public Checker(Program program, Bounds bounds) {
        this.program = program;
        this.bounds = bounds;
        // Not lambdas: the first one in a JVM takes tens of milliseconds.
        this.pool = new Pool<>() {
            @Override
            protected Machine make() {
                return new Machine(
                        program,
                        bounds,
                        Window.of(Machine.NOTHING, 0, 0),
                        new OpenNames(seed, bounds.maxNames()),
                        null);
            }

            @Override
            protected boolean isTooLarge(Machine machine) {
                return machine.isLarge();
            }
        };
    }

    /**
     * The verdict alone, as fast as it goes.
     *
     * @param body the payload
     * @return whether it is accepted
     */
    public boolean accepts(byte[] body) {
        if (body.length > bounds.maxBytes()) {
            return false;
        }
        Machine machine = pool.take();
        try {
            machine.window.reset(body);
            return machine.run();
        } catch (UndecidedValueException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            machine.end();
            pool.giveBack(machine);
        }
    }

    /**
     * What is wrong with a payload.
     *
     * @param body the payload
     * @return all of it, up to the bound
     */
    public Outcome check(byte[] body) {
        if (body.length > bounds.maxBytes()) {
            return tooLong();
        }
        // It knows the order of the properties. What does not come to its end is left to the garbage collector.
        Machine machine = pool.take();
        machine.window.reset(body);
        try {
            Outcome outcome = check(machine);
            machine.end();
            pool.giveBack(machine);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is wrong with a payload that is read from a stream, once and with little of it in memory.
     *
     * @param body the payload; read to its end or to where it is refused, not closed
     * @return all of it, up to the bound
     * @throws IOException if the stream fails
     */
    public Outcome check(InputStream body) throws IOException {
        try {
            Window window = Window.of(body, bounds.maxBytes());
            return check(new Machine(program, bounds, window, new OpenNames(seed, bounds.maxNames()), null));
        } catch (Window.TooLongException e) {
            return tooLong();
        }
    }

    private Outcome tooLong() {
        Finding finding = new Finding("", JSON, "", 0, JsonFault.tooLong(bounds.maxBytes()));
        finding.place(new Positions().at(new byte[0], 0, 0));
        return new Outcome(List.of(finding), false, false);
    }

    private Outcome check(Machine machine) throws IOException {
        Window window = machine.window;
        Findings findings = Findings.toReport(bounds.maxFindings());
        machine.reporter = new Reporter(findings, "", 0);
        boolean full = false;
        boolean outOfStack = false;
        try {
            machine.run();
        } catch (Findings.EnoughException e) {
            full = true;
        } catch (MalformedException e) {
            Finding fault = new Finding(e.pointer, JSON, "", e.offset, String.valueOf(e.getMessage()));
            fault.place(e.place != 0 ? e.place : findings.positionOf(window, e.offset));
            return new Outcome(List.of(fault), false, false);
        } catch (UndecidedValueException e) {
            outOfStack = e.isOutOfStack();
            findings.add(undecided(machine, e));
        }
        return findings.outcome(window, bounds.maxFindings(), full, outOfStack);
    }

    private static Finding undecided(Machine machine, UndecidedValueException e) {
        boolean name = e.keyword().equals("patternProperties");
        int depth = machine.depth();
        return new Finding(
                machine.path(name ? depth - 1 : depth),
                e.keyword(),
                e.pointer(),
                name ? machine.frame(depth - 1).start : machine.lookedAt(),
                UndecidedTextException.CANNOT_BE_TOLD + e.reason());
    }
}
