package dev.douane.compatibility;

import dev.douane.compatibility.internal.search.Found;
import dev.douane.compatibility.internal.term.SchemaTerms;
import dev.douane.internal.json.CanonicalTree;
import dev.douane.internal.json.Json;
import dev.douane.validation.internal.program.SchemaDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The search for any document of a schema. */
final class Satisfying {
    private static final int DEEPEST = 50;

    private final Subject subject;
    private final CompatibilityOptions options;
    private final Reasoning reasoning;

    Satisfying(Subject subject, CompatibilityOptions options) {
        this.subject = subject;
        this.options = options;
        this.reasoning = new Reasoning(options);
    }

    Satisfiability run() {
        Found found = reasoning.documents(subject, 1);
        if (found.isEmpty()) {
            String pointer = culprit();
            String field = pointer.isEmpty() ? "the schema" : "what must be there and is described at " + pointer;
            return new Satisfiability(
                    Satisfiability.Answer.UNSATISFIABLE, Optional.empty(), pointer, "no value satisfies " + field);
        }
        if (found.values().isEmpty()) {
            return undecided(String.valueOf(found.reason()));
        }
        Json document = found.values().get(0);
        if (!Effort.isModest(document, List.of(subject), options.maxSteps() - reasoning.steps())) {
            return undecided(Effort.TOO_MUCH);
        }
        String example = CanonicalTree.write(document);
        long most = Effort.ofNetworknt(example.length(), 1);
        if (!subject.isModestForNetworknt() || subject.evaluations(document, most) >= most) {
            return undecided(Effort.TOO_MUCH);
        }
        if (!subject.accepts(example)
                || Subject.read(example)
                        .filter(read -> subject.isConfirmed(read, true))
                        .isEmpty()) {
            return undecided("the validators do not confirm the document that was found");
        }
        return new Satisfiability(Satisfiability.Answer.SATISFIABLE, Optional.of(example), "", "");
    }

    /**
     * The place of the innermost required field, or item that an array must have, that has no values; the whole schema if
     * it is none of them.
     */
    private String culprit() {
        SchemaDocument document = subject.document();
        if (document == null) {
            return "";
        }
        SchemaTerms terms = reasoning.source(document);
        Described at = Described.root(document);
        String pointer = "";
        for (int depth = 0; depth < DEEPEST; depth++) {
            Described field = impossible(at, terms);
            if (field == null) {
                return pointer;
            }
            at = field;
            pointer = field.pointer();
        }
        return pointer;
    }

    private @Nullable Described impossible(Described value, SchemaTerms terms) {
        for (String part : needed(value)) {
            Described field = value.at(List.of(part));
            if (field.isThere()
                    && reasoning.find(() -> terms.at(field.pointer()), 1).isEmpty()) {
                return field;
            }
        }
        return null;
    }

    /** Names of members that must be there, and the first index if there must be an item. */
    private static List<String> needed(Described value) {
        List<String> needed = new ArrayList<>();
        for (Json list : value.all("required")) {
            if (list instanceof Json.Arr array) {
                array.items().forEach(name -> needed.add(((Json.Text) name).value()));
            }
        }
        for (Json least : value.all("minItems")) {
            if (least instanceof Json.Num number && number.value().signum() > 0) {
                needed.add("0");
            }
        }
        return needed;
    }

    static Satisfiability undecided(String reason) {
        return new Satisfiability(Satisfiability.Answer.UNDECIDED, Optional.empty(), "", reason);
    }
}
