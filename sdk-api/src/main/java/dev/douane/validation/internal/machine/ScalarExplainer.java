package dev.douane.validation.internal.machine;

import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.ScalarScan;
import dev.douane.validation.internal.program.Assertion;
import dev.douane.validation.internal.program.LiteralPlan;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.NumberAssertion;
import dev.douane.validation.internal.program.NumberPlan;
import dev.douane.validation.internal.program.Numeral;
import dev.douane.validation.internal.program.Plan;
import dev.douane.validation.internal.program.TextAssertion;
import dev.douane.validation.internal.program.TextPlan;
import java.util.List;

/**
 * Says what is wrong with single strings, numbers and literals that are written in the usual way and of which no other node
 * has a say. Most of what is wrong is such a thing, and a machine takes longer to begin than to read it.
 */
final class ScalarExplainer {
    /** Only a machine can tell. */
    static final int UNTOLD = -1;

    private final Bounds bounds;
    private final Whereabouts where;
    private final Numeral numeral = new Numeral();

    ScalarExplainer(Bounds bounds, Whereabouts where) {
        this.bounds = bounds;
        this.where = where;
    }

    /** Reads the scalar that begins at an index and notes what is wrong with it; answers behind it, or {@link #UNTOLD}. */
    int read(Node node, byte[] b, int p, Findings findings) {
        return switch (b[p]) {
            case '"' -> text(node.text(), b, p, findings);
            case 't', 'f', 'n' -> literal(node.literal(b[p]), b, p, findings);
            default -> number(node.number(), b, p, findings);
        };
    }

    /** Lets go of the text. */
    void end() {
        numeral.end();
    }

    private int text(TextPlan plan, byte[] b, int p, Findings findings) {
        long token = JsonScan.string(b, p + 1, b.length);
        if (token < 0 || (token & JsonScan.ESCAPED) != 0 || !plan.plain()) {
            return UNTOLD;
        }
        int close = JsonScan.close(token);
        int bytes = close - p - 1;
        if (bytes > bounds.maxStringLength()) {
            return UNTOLD;
        }
        if (plan.never()) {
            nevers(plan, p, "a string", findings);
            return close + 1;
        }
        int characters = bytes - JsonScan.extra(token);
        List<TextAssertion> assertions = plan.assertions();
        for (int i = 0; i < assertions.size(); i++) {
            TextAssertion assertion = assertions.get(i);
            if (!assertion.accepts(b, p + 1, close, characters)) {
                findings.add(where.pointer(), assertion, p, Sentences.of(assertion, "a string"));
            }
        }
        return close + 1;
    }

    private int number(NumberPlan plan, byte[] b, int p, Findings findings) {
        long token = ScalarScan.number(b, p, b.length);
        if (token < 0 || !plan.plain()) {
            return UNTOLD;
        }
        int behind = JsonScan.close(token);
        // How far an exponent moves the point has a bound, too.
        if (behind - p > bounds.maxNumberLength() || ((token & ScalarScan.DECIMAL) != 0 && hasExponent(b, p, behind))) {
            return UNTOLD;
        }
        numeral.read(b, p, behind);
        String found = numeral.isInteger() ? "an integer" : "a number";
        if (plan.never()) {
            nevers(plan, p, found, findings);
            return behind;
        }
        List<NumberAssertion> assertions = plan.assertions();
        for (int i = 0; i < assertions.size(); i++) {
            NumberAssertion assertion = assertions.get(i);
            if (!assertion.accepts(numeral)) {
                findings.add(where.pointer(), assertion, p, Sentences.of(assertion, found));
            }
        }
        return behind;
    }

    private static boolean hasExponent(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((b[i] | 0x20) == 'e') {
                return true;
            }
        }
        return false;
    }

    private int literal(LiteralPlan plan, byte[] b, int p, Findings findings) {
        int behind = ScalarScan.literal(b, p, b.length);
        if (behind < 0 || !plan.plain()) {
            return UNTOLD;
        }
        if (plan.never()) {
            nevers(plan, p, b[p] == 'n' ? "null" : "a boolean", findings);
        }
        return behind;
    }

    private void nevers(Plan plan, int p, String found, Findings findings) {
        List<Assertion.Never> nevers = plan.nevers();
        for (int i = 0; i < nevers.size(); i++) {
            Assertion.Never never = nevers.get(i);
            String sentence = never.aboutMembers() ? Sentences.tooMuch(where.name()) : Sentences.of(never, found);
            findings.add(where.pointer(), never, p, sentence);
        }
    }
}
