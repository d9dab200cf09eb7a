package dev.douane.compatibility;

import dev.douane.compatibility.internal.search.Found;
import dev.douane.compatibility.internal.term.Ignored;
import dev.douane.compatibility.internal.term.Term;

/** One question and its answer. */
final class Comparison {
    private final Subject older;
    private final Subject newer;
    private final CompatibilityOptions options;
    private final Reasoning reasoning;

    Comparison(Subject older, Subject newer, CompatibilityOptions options) {
        this.older = older;
        this.newer = newer;
        this.options = options;
        this.reasoning = new Reasoning(options);
    }

    CompatibilityReport run() {
        Found found = find(Ignored.NOTHING);
        if (found.isEmpty()) {
            return CompatibilityReport.compatible(reasoning.steps());
        }
        if (found.values().isEmpty()) {
            return CompatibilityReport.undecided(String.valueOf(found.reason()), reasoning.steps());
        }
        Changes changes = new Changes(older, newer);
        while (!found.values().isEmpty()
                && changes.add(found.values().get(0))
                && changes.found().size() < options.maxBreakingChanges()) {
            found = find(changes.ignored());
        }
        return changes.found().isEmpty()
                ? CompatibilityReport.undecided(
                        "the validators do not confirm the document that was found", reasoning.steps())
                : CompatibilityReport.incompatible(changes.found(), reasoning.steps());
    }

    private Found find(Ignored ignored) {
        return reasoning.find(() -> difference(ignored), 1);
    }

    private Term difference(Ignored ignored) {
        Term accepted = reasoning.term(older, Ignored.NOTHING);
        Term refused = reasoning.terms().not(reasoning.term(newer, ignored));
        return reasoning.terms().and(accepted, refused);
    }
}
