package dev.douane.validation.internal.machine;

import dev.douane.internal.json.JsonScan;
import dev.douane.validation.internal.program.Assertion;
import dev.douane.validation.internal.program.NameAssertion;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.NumberAssertion;
import dev.douane.validation.internal.program.NumberPlan;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Plan;
import dev.douane.validation.internal.program.TextAssertion;
import dev.douane.validation.internal.program.TextPlan;
import dev.douane.validation.internal.program.WholeAssertion;
import dev.douane.validation.internal.program.WholeCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says why a machine does not accept a value: every keyword that is not satisfied, by itself. */
final class Reporter {
    private final Findings findings;
    private final @Nullable Whereabouts where;
    private @Nullable String prefix;
    private final int nesting;

    Reporter(Findings findings, String prefix, int nesting) {
        this.findings = findings;
        this.where = null;
        this.prefix = prefix;
        this.nesting = nesting;
    }

    /** One who asks for the way only when something is wrong. */
    Reporter(Findings findings, Whereabouts where) {
        this.findings = findings;
        this.where = where;
        this.nesting = 0;
    }

    /** From now on, another value is the whole. */
    void moved() {
        prefix = null;
    }

    Findings findings() {
        return findings;
    }

    /** The way to the value that the machine takes for the whole. */
    String prefix() {
        String known = prefix;
        if (known == null) {
            known = where == null ? "" : where.pointer();
            prefix = known;
        }
        return known;
    }

    /** The name of the member whose value the machine takes for the whole; empty if it is not known. */
    String name() {
        return where == null ? "" : where.name();
    }

    int nesting() {
        return nesting;
    }

    void nevers(Machine machine, Plan plan, long offset, String found) {
        String pointer = machine.path(machine.depth());
        List<Assertion.Never> nevers = plan.nevers();
        for (int i = 0; i < nevers.size(); i++) {
            Assertion.Never never = nevers.get(i);
            String sentence =
                    never.aboutMembers() ? Sentences.tooMuch(machine.currentName()) : Sentences.of(never, found);
            findings.add(pointer, never, offset, sentence);
        }
    }

    void text(Machine machine, Node node, int p, int behind) {
        TextPlan plan = node.text();
        long offset = machine.window.base + p;
        if (!plan.nevers().isEmpty()) {
            nevers(machine, plan, offset, "a string");
            return;
        }
        String pointer = machine.path(machine.depth());
        List<TextAssertion> assertions = plan.assertions();
        boolean fault = isFault(plan, assertions);
        for (int i = 0; i < assertions.size(); i++) {
            TextAssertion assertion = assertions.get(i);
            if (fault || !assertion.accepts(machine.utf8, machine.utf8From, machine.utf8To, machine.characters())) {
                findings.add(pointer, assertion, offset, Sentences.of(assertion, "a string"));
            }
        }
        rest(machine, node, plan, p, behind);
    }

    /** A string that the window does not hold any more. */
    void longText(Machine machine, TextPlan plan, LongText text) {
        int before = findings.all().size();
        nevers(machine, plan, text.start(), "a string");
        String pointer = machine.path(machine.depth());
        for (int i = 0; i < plan.assertions().size() && plan.nevers().isEmpty(); i++) {
            if (!text.accepts(0, i)) {
                TextAssertion assertion = plan.assertions().get(i);
                findings.add(pointer, assertion, text.start(), Sentences.of(assertion, "a string"));
            }
        }
        for (Finding finding : findings.all().subList(before, findings.all().size())) {
            finding.place(text.place());
        }
    }

    void number(Machine machine, Node node, int p, int behind) {
        NumberPlan plan = node.number();
        long offset = machine.window.base + p;
        machine.numeral.read(machine.window.b, p, behind);
        String found = machine.numeral.isInteger() ? "an integer" : "a number";
        if (!plan.nevers().isEmpty()) {
            nevers(machine, plan, offset, found);
            return;
        }
        String pointer = machine.path(machine.depth());
        List<NumberAssertion> assertions = plan.assertions();
        boolean fault = isFault(plan, assertions);
        for (NumberAssertion assertion : assertions) {
            if (fault || !assertion.accepts(machine.numeral)) {
                findings.add(pointer, assertion, offset, Sentences.of(assertion, found));
            }
        }
        rest(machine, node, plan, p, behind);
    }

    void literal(Machine machine, Node node, int p, int behind) {
        byte first = machine.window.b[p];
        Plan plan = node.literal(first);
        if (!plan.nevers().isEmpty()) {
            nevers(machine, plan, machine.window.base + p, first == 'n' ? "null" : "a boolean");
            return;
        }
        rest(machine, node, plan, p, behind);
    }

    /** Whether something is wrong with a value of which a single thing is asked. */
    private static boolean isFault(Plan plan, List<? extends Assertion> assertions) {
        return assertions.size() == 1 && plan.plain();
    }

    private void rest(Machine machine, Node node, Plan plan, int p, int behind) {
        wholes(machine, plan, p, behind);
        if (!machine.alone() && !plan.formulas().isEmpty()) {
            new Explanation(machine, this).formulas(plan, node, p, behind);
        }
    }

    void container(Machine machine, Frame frame) {
        String pointer = machine.path(machine.depth());
        ObjectPlan object = frame.object;
        if (object != null) {
            sizes(object.sizes(), frame.count, pointer, frame.start, frame.place);
            missing(findings, object, frame.seen, frame.more, pointer, frame.start, frame.place);
        } else if (frame.array != null) {
            sizes(frame.array.sizes(), frame.count, pointer, frame.start, frame.place);
        }
    }

    void sizes(List<Assertion.Size> sizes, int count, String pointer, long start, long place) {
        for (int i = 0; i < sizes.size(); i++) {
            Assertion.Size size = sizes.get(i);
            if (!size.accepts(count)) {
                add(findings, pointer, size, start, place, Sentences.of(size, ""));
            }
        }
    }

    /** Notes what is missing in an object of which these properties were seen. */
    static void missing(
            Findings findings, ObjectPlan object, long seen, long[] more, String pointer, long start, long place) {
        List<Assertion.Required> requirements = object.requirements();
        for (int i = 0; i < requirements.size(); i++) {
            Assertion.Required required = requirements.get(i);
            if (!object.accepts(required, seen, more)) {
                add(findings, pointer, required, start, place, missing(object, required, seen, more));
            }
        }
    }

    private static void add(
            Findings findings, String pointer, Assertion assertion, long start, long place, String sentence) {
        Finding finding = new Finding(pointer, assertion.keyword(), assertion.pointer(), start, sentence);
        finding.place(place);
        findings.add(finding);
    }

    private static String missing(ObjectPlan plan, Assertion.Required required, long seen, long[] more) {
        boolean beside = required.present() >= 0;
        List<String> names = beside ? new ArrayList<>() : List.of();
        for (int i = 0; i < required.size(); i++) {
            if (!ObjectPlan.seen(required.index(i), seen, more)) {
                String name = plan.property(required.index(i)).name();
                if (!beside) {
                    return Sentences.missing(required, name);
                }
                names.add(name);
            }
        }
        return Sentences.missingBeside(names, plan.property(required.present()).name());
    }

    void names(Machine machine, Frame frame, ObjectPlan plan, int behind) {
        Window window = machine.window;
        long offset = window.base + JsonScan.space(window.b, behind, window.end);
        for (NameAssertion assertion : plan.nameAssertions()) {
            if (!machine.acceptsName(frame, assertion)) {
                String sentence = Sentences.misnamed(machine.name(frame), assertion.asked());
                findings.add(machine.path(machine.depth()), assertion, offset, sentence);
            }
        }
    }

    void wholes(Machine machine, Plan plan, int from, int behind) {
        if (plan.wholes().isEmpty()) {
            return;
        }
        Window window = machine.window;
        String pointer = machine.path(machine.depth());
        for (WholeAssertion whole : plan.wholes()) {
            if (!whole.check().accepts(window.b, from, behind)) {
                List<WholeCheck.Detail> details = whole.check().explain(window.b, from, behind);
                for (WholeCheck.Detail detail : details) {
                    findings.add(new Finding(
                            pointer + detail.pointer(),
                            detail.keyword(),
                            detail.schemaPointer(),
                            window.base + from + detail.offset(),
                            detail.message()));
                }
                if (details.isEmpty()) {
                    findings.add(pointer, whole, window.base + from, Sentences.of(whole, ""));
                }
            }
        }
    }

    void conditional(Machine machine, Node node, long start, int behind) throws IOException {
        Window window = machine.window;
        if (!window.holds(start) || window.base + behind - start > Window.SOFT_LIMIT) {
            coarse(machine, node, start, window.b[behind - 1] == '}');
            return;
        }
        new Explanation(machine, this).value(node, (int) (start - window.base), behind);
    }

    private void coarse(Machine machine, Node node, long start, boolean object) {
        Plan plan = object ? node.object() : node.array();
        String keyword = "";
        String pointer = "";
        if (!plan.formulas().isEmpty()) {
            keyword = plan.formulas().get(0).keyword();
            pointer = plan.formulas().get(0).pointer();
        } else if (!plan.unevaluated().isEmpty()) {
            keyword = plan.unevaluated().get(0).keyword();
            pointer = plan.unevaluated().get(0).pointer();
        } else {
            keyword = "contains";
            pointer = node.array().contains().get(0).least().pointer();
        }
        Finding finding = new Finding(
                machine.path(machine.depth()),
                keyword,
                pointer,
                start,
                String.format(
                        Locale.ROOT,
                        "does not satisfy the schema, and is too long to say why (over %d bytes)",
                        Window.SOFT_LIMIT));
        if (!machine.window.holds(start)) {
            finding.place(machine.lostPlace());
        }
        findings.add(finding);
    }
}
