package dev.douane.validation.internal.machine;

import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.Program;
import dev.douane.validation.internal.program.UndecidedValueException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads single values of a text for whoever reads the rest himself. One thread at a time. */
public final class ValueReader {
    private final Machine machine;
    private boolean begun;

    /**
     * A reader.
     *
     * @param program whose nodes are asked
     * @param bounds what the text may cost
     * @param seed what nobody who writes payloads may know
     */
    public ValueReader(Program program, Bounds bounds, long seed) {
        OpenNames inside = new OpenNames(seed, bounds.maxNames());
        this.machine = new Machine(program, bounds, Window.of(Machine.NOTHING, 0, 0), inside, null);
    }

    /**
     * Reads a value.
     *
     * @param node what is asked of it
     * @param b the text
     * @param from where it or space begins
     * @param end where the text ends
     * @param depth how many arrays and objects are open around it, at most
     * @param names how many names are remembered in those
     * @return behind it, or a negative number if it is not accepted
     */
    public int read(Node node, byte[] b, int from, int end, int depth, int names) {
        begin(b, end);
        machine.names.limit(machine.bounds.maxNames() - names);
        try {
            return machine.run(node, from, depth) ? machine.behind() : -1;
        } catch (UndecidedValueException e) {
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Decides on a value of a text that is known to be well-formed, and within all bounds.
     *
     * @param node what is asked of it
     * @param b the text
     * @param from where it or space begins
     * @param end where the text ends
     * @param depth how many arrays and objects are open around it, at most
     * @return whether it is accepted; {@link Verdict#UNDECIDED} if that would cost more than is allowed
     */
    public Verdict decide(Node node, byte[] b, int from, int end, int depth) {
        begin(b, end);
        machine.names.limit(machine.bounds.maxNames());
        try {
            return machine.run(node, from, depth)
                    ? Verdict.ACCEPTED
                    : machine.names.full() ? Verdict.UNDECIDED : Verdict.REFUSED;
        } catch (UndecidedValueException e) {
            return Verdict.UNDECIDED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(byte[] b, int end) {
        begun = true;
        machine.window.reset(b, end);
    }

    /** Lets go of the text. */
    public void end() {
        if (begun) {
            begun = false;
            machine.end();
        }
    }

    /** What can be said of a value. */
    public enum Verdict {
        /** It satisfies the node. */
        ACCEPTED,
        /** It does not. */
        REFUSED,
        /** Only the whole machine may say. */
        UNDECIDED
    }

    /**
     * Whether it holds more memory than it should for the next text.
     *
     * @return true after a text that is out of the ordinary
     */
    public boolean isLarge() {
        return machine.isLarge();
    }
}
