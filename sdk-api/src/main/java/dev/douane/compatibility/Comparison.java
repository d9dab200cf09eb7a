package dev.douane.compatibility;

import dev.douane.compatibility.internal.Steps;
import dev.douane.compatibility.internal.search.Found;
import dev.douane.compatibility.internal.term.Ignored;
import dev.douane.compatibility.internal.term.Term;
import dev.douane.internal.json.Json;
import java.util.List;
import java.util.Optional;

/** One question and its answer. */
final class Comparison {
    private static final long FEW_STEPS = 5_000;
    private static final int SMALL = 6;
    private static final int INSTANCES = 60;

    /** One in so many steps may go into documents that are tried by chance, or after the first, where these are dear. */
    private static final int CHANCES = 8;

    private static final long SEED = 4;

    private final Subject older;
    private final Subject newer;
    private final CompatibilityOptions options;
    private final Reasoning reasoning;
    private final Steps shrinking;

    Comparison(Subject older, Subject newer, CompatibilityOptions options) {
        this.older = older;
        this.newer = newer;
        this.options = options;
        this.reasoning = new Reasoning(options, options.maxSteps() - forDocuments(options));
        this.shrinking = new Steps(forDocuments(options));
    }

    /** The search leaves something for documents that are made smaller. */
    private static long forDocuments(CompatibilityOptions options) {
        return options.maxSteps() / 4;
    }

    private long steps() {
        return reasoning.steps() + shrinking.taken();
    }

    CompatibilityReport run() {
        if (older.schema().equals(newer.schema())) {
            return CompatibilityReport.compatible(steps());
        }
        Found found = find(Ignored.NOTHING);
        if (found.isEmpty()) {
            return refuted()
                    .map(document -> CompatibilityReport.undecided(
                            "the search found nothing, and yet there is a document that is refused; this is a fault of"
                                    + " Douane's: please report it with the schemas",
                            steps()))
                    .orElseGet(() -> CompatibilityReport.compatible(steps()));
        }
        if (found.values().isEmpty()) {
            Found hit = refuted()
                    .map(document -> new Found(List.of(document), false, null))
                    .orElse(found);
            found = hit;
        }
        if (found.values().isEmpty()) {
            return CompatibilityReport.undecided(String.valueOf(found.reason()), steps());
        }
        Changes changes = new Changes(older, newer, shrinking);
        Steps further = new Steps(options.maxSteps() / CHANCES);
        while (!found.values().isEmpty()
                && changes.add(found.values().get(0), options.maxSteps() - steps())
                && !changes.areLong()
                && changes.found().size() < options.maxBreakingChanges()
                && further.tryTake(cost(found.values().get(0), further.left()))) {
            found = find(changes.ignored());
        }
        return changes.found().isEmpty()
                ? CompatibilityReport.undecided(changes.reason(), steps())
                : CompatibilityReport.incompatible(changes.found(), steps());
    }

    /** A document that shows what the search did not: chance is asked before anything is called safe, or not found out. */
    private Optional<Json> refuted() {
        Found small = new Reasoning(options.withMaxSteps(FEW_STEPS)).documents(older, SMALL);
        Vocabulary vocabulary = Vocabulary.of(older.schema(), newer.schema());
        InstancePool pool = new InstancePool(older, vocabulary, small.values(), SEED);
        Steps chance = new Steps(options.maxSteps() / CHANCES);
        boolean more = true;
        for (int i = 0; i < INSTANCES && more; i++) {
            InstancePool.Instance one = pool.next();
            more = chance.tryTake(cost(one.value(), chance.left()));
            if (one.valid() && newer.refuses(one.text())) {
                return Optional.of(one.value());
            }
        }
        return Optional.empty();
    }

    private long cost(Json document, long most) {
        return older.cost(document, most) + newer.cost(document, most);
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
