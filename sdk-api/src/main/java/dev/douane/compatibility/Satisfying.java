package dev.douane.compatibility;

import dev.douane.compatibility.internal.search.Found;
import dev.douane.internal.json.CanonicalTree;
import java.util.Optional;

/** The search for any document of a schema. */
final class Satisfying {
    private final Subject subject;
    private final Reasoning reasoning;

    Satisfying(Subject subject, CompatibilityOptions options) {
        this.subject = subject;
        this.reasoning = new Reasoning(options);
    }

    Satisfiability run() {
        Found found = reasoning.documents(subject, 1);
        if (found.isEmpty()) {
            return new Satisfiability(
                    Satisfiability.Answer.UNSATISFIABLE, Optional.empty(), "", "no document satisfies the schema");
        }
        if (found.values().isEmpty()) {
            return undecided(String.valueOf(found.reason()));
        }
        String example = CanonicalTree.write(found.values().get(0));
        if (!subject.accepts(example) || !subject.isConfirmed(example, true)) {
            return undecided("the validators do not confirm the document that was found");
        }
        return new Satisfiability(Satisfiability.Answer.SATISFIABLE, Optional.of(example), "", "");
    }

    private static Satisfiability undecided(String reason) {
        return new Satisfiability(Satisfiability.Answer.UNDECIDED, Optional.empty(), "", reason);
    }
}
