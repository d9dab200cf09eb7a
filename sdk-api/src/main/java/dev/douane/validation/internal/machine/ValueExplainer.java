package dev.douane.validation.internal.machine;

import dev.douane.internal.json.JsonScan;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Program;
import dev.douane.validation.internal.program.UndecidedValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with single values of a text, for whoever reads the rest himself. One thread at a time. */
public final class ValueExplainer {
    private final ScalarExplainer scalars;
    private final Machine machine;
    private final Whereabouts where;
    private Findings findings;
    /** None as long as the machine has read nothing of the text. */
    private @Nullable Reporter reporter;

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
        this.scalars = new ScalarExplainer(bounds, where);
        this.machine = new Machine(program, bounds, Window.of(Machine.NOTHING, 0, 0), inside, null);
        this.where = where;
        this.findings = Findings.toReport(bounds.maxFindings());
    }

    /**
     * Reads the value where the reader of the rest stands, and notes what is wrong with it. What was noted of that value
     * before is forgotten.
     *
     * @param node what is asked of it
     * @param text all of the text, the same until the {@link #end}
     * @param from where it or space begins
     * @param depth how many arrays and objects are open around it
     * @param names how many names are remembered in those
     * @return behind it, or a negative number if the text can only be explained as a whole
     */
    public int read(Node node, byte[] text, int from, int depth, int names) {
        findings.backTo(from);
        try {
            int first = JsonScan.space(text, from, text.length);
            boolean scalar = first < text.length && text[first] != '{' && text[first] != '[';
            int behind = scalar ? scalars.read(node, text, first, findings) : ScalarExplainer.UNTOLD;
            return behind >= 0 ? behind : byMachine(node, text, from, depth, names);
        } catch (Findings.EnoughException | MalformedException | UndecidedValueException e) {
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int byMachine(Node node, byte[] text, int from, int depth, int names) throws IOException {
        begin(text).moved();
        machine.names.limit(machine.bounds.maxNames() - names);
        return machine.run(node, from, depth) ? machine.behind() : -1;
    }

    private Reporter begin(byte[] text) {
        Reporter begun = reporter;
        if (begun == null) {
            begun = new Reporter(findings, where);
            reporter = begun;
            machine.reporter = begun;
            machine.window.reset(text);
        }
        return begun;
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
            Reporter.missing(findings, plan, seen, more, pointer, from, 0);
            return true;
        } catch (Findings.EnoughException e) {
            return false;
        }
    }

    /**
     * All that was noted.
     *
     * @param text all of the text
     * @return up to the bound
     */
    public Outcome outcome(byte[] text) {
        return findings.isEmpty() ? Outcome.ACCEPTED : findings.outcome(text, machine.bounds.maxFindings());
    }

    /** Lets go of the text and of what was noted. */
    public void end() {
        scalars.end();
        if (reporter != null) {
            reporter = null;
            machine.end();
        }
        if (!findings.isEmpty()) {
            // Not the same again: what is young is filled faster than what has grown old.
            findings = Findings.toReport(machine.bounds.maxFindings());
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
