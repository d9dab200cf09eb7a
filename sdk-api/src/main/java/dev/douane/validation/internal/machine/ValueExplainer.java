package dev.douane.validation.internal.machine;

import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Program;
import dev.douane.validation.internal.program.UndecidedValueException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Says what is wrong with single values of a text, for whoever reads the rest himself. One thread at a time. */
public final class ValueExplainer {
    private static final byte[] NOTHING = {};

    private final Machine machine;
    private final Whereabouts where;
    private Findings findings;
    private Reporter reporter;

    /**
     * An explainer.
     *
     * @param program whose nodes are asked
     * @param bounds what the text may cost
     * @param seed what nobody who writes payloads may know
     * @param where where the reader of the rest stands
     */
    public ValueExplainer(Program program, Bounds bounds, long seed, Whereabouts where) {
        OpenNames inside = new OpenNames(seed, bounds.maxNames());
        this.machine = new Machine(program, bounds, Window.of(NOTHING, 0, 0), inside, null);
        this.where = where;
        this.findings = Findings.toReport(bounds.maxFindings());
        this.reporter = new Reporter(findings, where);
        machine.reporter = reporter;
    }

    /**
     * Begins with a text.
     *
     * @param text all of it
     */
    public void begin(byte[] text) {
        machine.window.reset(text);
    }

    /**
     * Reads the value where the reader of the rest stands, and notes what is wrong with it. What was noted of that value
     * before is forgotten.
     *
     * @param node what is asked of it
     * @param from where it or space begins
     * @param depth how many arrays and objects are open around it
     * @param names how many names are remembered in those
     * @return behind it, or a negative number if the text can only be explained as a whole
     */
    public int read(Node node, int from, int depth, int names) {
        findings.backTo(from);
        reporter.moved();
        machine.names.limit(machine.bounds.maxNames() - names);
        try {
            return machine.run(node, from, depth) ? machine.behind() : -1;
        } catch (Findings.EnoughException | MalformedException | UndecidedValueException e) {
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Notes what is missing in an object whose members were read.
     *
     * @param plan what is asked of it
     * @param from where it begins
     * @param pointer the way to it
     * @param seen one bit for each of the first 64 properties
     * @param more the bits of all properties, if there are more
     * @return false if the text can only be explained as a whole
     */
    public boolean missing(ObjectPlan plan, int from, String pointer, long seen, long[] more) {
        try {
            reporter.missing(plan, seen, more, pointer, from, 0);
            return true;
        } catch (Findings.EnoughException e) {
            return false;
        }
    }

    /**
     * All that was noted.
     *
     * @return up to the bound
     */
    public Outcome outcome() {
        return findings.isEmpty()
                ? Outcome.ACCEPTED
                : findings.outcome(machine.window, machine.bounds.maxFindings(), false, false);
    }

    /** Lets go of the text and of what was noted. */
    public void end() {
        machine.window.reset(NOTHING);
        reporter.moved();
        if (!findings.isEmpty()) {
            findings = Findings.toReport(machine.bounds.maxFindings());
            reporter = new Reporter(findings, where);
            machine.reporter = reporter;
        }
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
