package dev.douane.compatibility;

import dev.douane.compatibility.internal.search.Found;
import dev.douane.compatibility.internal.term.Ignored;
import dev.douane.compatibility.internal.term.Term;
import dev.douane.internal.json.CanonicalTree;
import dev.douane.validation.Violation;
import java.util.List;

/** One question and its answer. */
final class Comparison {
    private final Subject older;
    private final Subject newer;
    private final Reasoning reasoning;

    Comparison(Subject older, Subject newer, CompatibilityOptions options) {
        this.older = older;
        this.newer = newer;
        this.reasoning = new Reasoning(options);
    }

    CompatibilityReport run() {
        Found found = reasoning.find(() -> difference(Ignored.NOTHING), 1);
        if (found.isEmpty()) {
            return CompatibilityReport.compatible(reasoning.steps());
        }
        if (found.values().isEmpty()) {
            return CompatibilityReport.undecided(String.valueOf(found.reason()), reasoning.steps());
        }
        String witness = CanonicalTree.write(found.values().get(0));
        if (!isWitness(witness) || !older.isConfirmed(witness, true) || !newer.isConfirmed(witness, false)) {
            return CompatibilityReport.undecided(
                    "the validators do not confirm the document that was found", reasoning.steps());
        }
        Violation violation = newer.report(witness).violations().get(0);
        BreakingChange change = new BreakingChange(
                violation.pointer(), violation.keyword(), "", violation.schemaPointer(), violation.message(), witness);
        return CompatibilityReport.incompatible(List.of(change), reasoning.steps());
    }

    private Term difference(Ignored ignored) {
        Term accepted = reasoning.term(older, Ignored.NOTHING);
        Term refused = reasoning.terms().not(reasoning.term(newer, ignored));
        return reasoning.terms().and(accepted, refused);
    }

    private boolean isWitness(String document) {
        return older.accepts(document) && !newer.accepts(document);
    }
}
