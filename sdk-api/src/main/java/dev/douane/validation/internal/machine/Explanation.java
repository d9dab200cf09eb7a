package dev.douane.validation.internal.machine;

import dev.douane.internal.json.JsonScan;
import dev.douane.validation.internal.program.ArrayPlan;
import dev.douane.validation.internal.program.Assertion;
import dev.douane.validation.internal.program.Formula;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Plan;
import dev.douane.validation.internal.program.Scalars;
import dev.douane.validation.internal.program.Unevaluated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a value once more that several nodes had a say in, to tell which of them it fails, and why. */
final class Explanation {
    /** Alternatives within alternatives within alternatives are summed up; nobody reads on, and they multiply. */
    private static final int DEEPEST = 4;

    private static final int MOST_PER_BRANCH = 20;
    private static final int MOST_BRANCHES = 16;

    private final Machine machine;
    private final Reporter reporter;
    private final String pointer;

    Explanation(Machine machine, Reporter reporter) {
        this.machine = machine;
        this.reporter = reporter;
        this.pointer = machine.path(machine.depth());
    }

    void value(Node node, int from, int behind) throws IOException {
        Machine alone = machine(reporter.findings(), reporter.nesting(), behind);
        alone.rootAlone = true;
        alone.run(node, from, 0);
        boolean object = machine.window.b[from] == '{';
        Frame root = alone.frame(0);
        Plan plan = object ? node.object() : node.array();
        boolean held = true;
        for (Formula formula : plan.formulas()) {
            boolean applies = !(formula instanceof Formula.Dependent dependent)
                    || ObjectPlan.seen(dependent.property(), root.seen, root.more);
            held &= !applies || formula(formula, from, behind);
        }
        if (held && !plan.unevaluated().isEmpty()) {
            // Where an alternative is missing, it is clear enough that nobody looks at what it would look at.
            new UnlookedExplanation(this, plan, root, from, behind).children(from);
        }
        if (plan instanceof ArrayPlan array) {
            contains(array, from, behind);
        }
    }

    void formulas(Plan plan, Node node, int from, int behind) {
        for (Formula formula : plan.formulas()) {
            formula(formula, from, behind);
        }
    }

    private Machine machine(Findings findings, int nesting, int behind) {
        return machine(findings, pointer, nesting, behind);
    }

    private Machine machine(Findings findings, String where, int nesting, int behind) {
        Window window = Window.of(machine.window.b, behind, machine.window.base);
        OpenNames names = new OpenNames(0, machine.bounds.maxNames());
        return new Machine(machine.program, machine.bounds, window, names, new Reporter(findings, where, nesting));
    }

    byte[] text() {
        return machine.window.b;
    }

    boolean holds(Node node, int from, int behind) {
        ParallelMachine parallel = new ParallelMachine(machine(new Findings(0), 0, behind));
        run(parallel, node, from);
        return parallel.holds(0);
    }

    /** Where a value ends. */
    int behind(int from, int behind) {
        return run(new ParallelMachine(machine(new Findings(0), 0, behind)), machine.program.anything(), from);
    }

    private static int run(ParallelMachine parallel, Node node, int from) {
        try {
            return parallel.run(node, from, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says what is wrong with a child at which nobody looks. */
    void below(String segment, Unevaluated unevaluated, @Nullable String name, int from, int behind) {
        String child = pointer + "/" + segment;
        if (!unevaluated.isFalse() && reporter.nesting() < DEEPEST) {
            branch(child, unevaluated.node(), from, behind).forEach(reporter.findings()::add);
            return;
        }
        String sentence =
                !unevaluated.isFalse() || name == null ? Sentences.of(unevaluated, "") : Sentences.tooMuch(name);
        reporter.findings()
                .add(new Finding(
                        child, unevaluated.keyword(), unevaluated.pointer(), machine.window.base + from, sentence));
    }

    /** Whether it holds; if not, says why. */
    private boolean formula(Formula formula, int from, int behind) {
        Predicate<Node> holds = node -> holds(node, from, behind);
        if (Scalars.holds(formula, holds)) {
            return true;
        }
        if (formula instanceof Formula.Alternatives alternatives) {
            alternatives(alternatives, holds, from, behind);
        } else if (formula instanceof Formula.Not) {
            add(formula, from, "must not satisfy the schema that stands under `not`");
        } else if (formula instanceof Formula.Choice choice) {
            Node next = holds.test(choice.condition()) ? choice.consequence() : choice.otherwise();
            all(next == null ? choice.condition() : next, from, behind);
        } else {
            all(formula.nodes().get(0), from, behind);
        }
        return false;
    }

    private void add(Formula formula, int from, String sentence) {
        reporter.findings()
                .add(new Finding(pointer, formula.keyword(), formula.pointer(), machine.window.base + from, sentence));
    }

    private void all(Node node, int from, int behind) {
        branch(node, from, behind).forEach(reporter.findings()::add);
    }

    private List<Finding> branch(Node node, int from, int behind) {
        return branch(pointer, node, from, behind);
    }

    private List<Finding> branch(String where, Node node, int from, int behind) {
        Findings findings = new Findings(MOST_PER_BRANCH);
        try {
            machine(findings, where, reporter.nesting() + 1, behind).run(node, from, 0);
        } catch (Findings.EnoughException e) {
            return findings.all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings.all();
    }

    private void alternatives(Formula.Alternatives formula, Predicate<Node> holds, int from, int behind) {
        String keyword = formula.keyword();
        if (formula.nodes().stream().anyMatch(holds)) {
            add(formula, from, "fits more than one of the alternatives of `" + keyword + "`, and must fit one only");
            return;
        }
        String summary = "fits none of the " + formula.branches().size() + " alternatives";
        if (reporter.nesting() >= DEEPEST) {
            add(formula, from, summary);
            return;
        }
        List<List<Finding>> branches = new ArrayList<>();
        formula.branches().stream().limit(MOST_BRANCHES).forEach(branch -> branches.add(branch(branch, from, behind)));
        Alternatives alternatives = new Alternatives(branches, pointer);
        if (alternatives.meant().size() == 1) {
            alternatives.meant().get(0).forEach(reporter.findings()::add);
        } else {
            add(formula, from, summary + ": " + alternatives.reasons());
        }
    }

    private void contains(ArrayPlan plan, int from, int behind) throws IOException {
        if (plan.contains().isEmpty()) {
            return;
        }
        int[] counts = count(plan, from, behind);
        for (int i = 0; i < counts.length; i++) {
            for (Assertion.Size size : List.of(
                    plan.contains().get(i).least(), plan.contains().get(i).most())) {
                if (!size.accepts(counts[i])) {
                    reporter.findings()
                            .add(new Finding(
                                    pointer,
                                    size.keyword(),
                                    size.pointer(),
                                    machine.window.base + from,
                                    Sentences.of(size, "")));
                }
            }
        }
    }

    private int[] count(ArrayPlan plan, int from, int behind) throws IOException {
        byte[] b = machine.window.b;
        int[] counts = new int[plan.contains().size()];
        ParallelMachine parallel = new ParallelMachine(machine(new Findings(0), 0, behind));
        int p = JsonScan.space(b, from + 1, behind);
        while (b[p] != ']') {
            if (b[p] == ',') {
                p++;
            }
            int end = p;
            for (int i = 0; i < counts.length; i++) {
                end = parallel.run(plan.contains().get(i).node(), p, 0);
                counts[i] += parallel.holds(0) ? 1 : 0;
            }
            p = JsonScan.space(b, end, behind);
        }
        return counts;
    }
}
