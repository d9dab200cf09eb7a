package dev.douane.compatibility;

import dev.douane.compatibility.internal.Steps;
import dev.douane.compatibility.internal.term.Ignored;
import dev.douane.internal.json.CanonicalTree;
import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import dev.douane.validation.PayloadPosition;
import dev.douane.validation.SecondOpinion;
import dev.douane.validation.ValidationReport;
import dev.douane.validation.Violation;
import dev.douane.validation.internal.program.SchemaDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes breaking changes of witnesses: each stands for what the newer schema has against it. */
final class Changes {
    /** Characters of a witness that takes seconds to confirm. */
    private static final int LONG = 1_000_000;

    private static final int REASONS = 10;

    private final Subject older;
    private final Subject newer;
    private final Steps steps;
    private final List<BreakingChange> found = new ArrayList<>();
    private final Set<Fault> known = new LinkedHashSet<>();
    private Ignored ignored = Ignored.NOTHING;
    private String reason = "the validators do not confirm the document that was found";

    Changes(Subject older, Subject newer, Steps steps) {
        this.older = older;
        this.newer = newer;
        this.steps = steps;
    }

    /** What a document is refused for: a keyword of the schema, and, of several things it speaks of, the one. */
    private record Fault(String assertion, String name) {}

    private record Refusal(Fault fault, FieldName field, Violation violation) {}

    /** A document that is accepted by the older schema, and what the newer refuses it for, and how far one has to read. */
    private record Shown(Json document, String text, Refusal refusal, long read) {}

    /** Why nothing was added. */
    String reason() {
        return reason;
    }

    List<BreakingChange> found() {
        return found;
    }

    /** Whether the last one's witness is so long that one is enough. */
    boolean areLong() {
        return found.get(found.size() - 1).witness().length() > LONG;
    }

    /** What was found, to be left out of the next search. */
    Ignored ignored() {
        return ignored;
    }

    /** Adds what a document shows, with so many steps left; false if that is nothing new, or no witness after all. */
    boolean add(Json document, long left) {
        if (!Effort.isModest(document, List.of(older, newer), left)) {
            reason = Effort.TOO_MUCH;
            return false;
        }
        Optional<Shown> witness = shown(document).flatMap(this::smallest);
        if (witness.isEmpty()) {
            return false;
        }
        String text = witness.orElseThrow().text();
        Refusal refusal = witness.orElseThrow().refusal();
        if (!isModestForNetworknt(witness.orElseThrow())) {
            reason = Effort.TOO_MUCH;
            return false;
        }
        if (Subject.read(text).filter(this::isConfirmed).isEmpty()) {
            return false;
        }
        known.add(refusal.fault());
        ignored = ignored.and(refusal.fault().assertion(), refusal.fault().name());
        found.add(change(refusal, text));
        return true;
    }

    private boolean isConfirmed(SecondOpinion.Document witness) {
        return older.isConfirmed(witness, true) && newer.isConfirmed(witness, false);
    }

    private boolean isModestForNetworknt(Shown shown) {
        Json document = shown.document();
        if (!older.isModestForNetworknt() || !newer.isModestForNetworknt()) {
            return false;
        }
        long length = shown.text().length();
        long most = Effort.ofNetworknt(length, 2);
        long all = older.evaluations(document, most) + newer.evaluations(document, most) * shown.read() / length;
        return all <= most;
    }

    private Optional<Shown> smallest(Shown shown) {
        Json document = shown.document();
        long cost = older.cost(document) + newer.cost(document);
        Json smallest = Shrinking.of(
                document, shown.text().length(), smaller -> shown(smaller).isPresent(), steps, cost);
        return smallest == document ? Optional.of(shown) : shown(smallest);
    }

    private Optional<Shown> shown(Json document) {
        String text = CanonicalTree.write(document);
        if (!older.accepts(text)) {
            return Optional.empty();
        }
        ValidationReport report = newer.report(text);
        return refusal(report, text).map(refusal -> new Shown(document, text, refusal, read(report, text)));
    }

    /** Where a document is refused for many reasons, networknt stops at ten times as many as our report holds. */
    private static long read(ValidationReport report, String text) {
        List<Violation> violations = report.violations();
        long last = violations
                .get(violations.size() - 1)
                .position()
                .map(PayloadPosition::byteOffset)
                .orElse((long) text.length());
        return report.truncated() ? Math.min(REASONS * last, text.length()) : text.length();
    }

    private Optional<Refusal> refusal(ValidationReport report, String text) {
        for (Violation violation : report.violations()) {
            if (!Subject.isDecided(violation)) {
                return Optional.empty();
            }
            Refusal refusal = refusal(violation, text);
            if (!known.contains(refusal.fault())) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private Refusal refusal(Violation violation, String text) {
        FieldName field = FieldName.of(violation.pointer());
        return switch (violation.keyword()) {
            case "required" -> {
                String name = missing(violation, field, text);
                yield new Refusal(new Fault(violation.schemaPointer(), name), field.and(name), violation);
            }
            case "additionalProperties", "unevaluatedProperties" ->
                new Refusal(new Fault(violation.schemaPointer(), field.last()), field, violation);
            default -> new Refusal(new Fault(violation.schemaPointer(), ""), field, violation);
        };
    }

    /** The first name of the list that is missing, but for those that are known to be. */
    private String missing(Violation violation, FieldName field, String text) {
        Json object = valueAt(field, JsonTree.known(text));
        List<String> names = new ArrayList<>();
        for (Json one : asked(violation).map(Changes::items).orElse(List.of())) {
            String name = ((Json.Text) one).value();
            if (object.get(name) == null) {
                names.add(name);
            }
        }
        return names.stream()
                .filter(name -> !known.contains(new Fault(violation.schemaPointer(), name)))
                .findFirst()
                .orElse(names.isEmpty() ? "" : names.get(0));
    }

    private static Json valueAt(FieldName field, Json document) {
        Json value = document;
        for (String segment : field.segments()) {
            Json next =
                    value instanceof Json.Arr array ? array.items().get(Integer.parseInt(segment)) : value.get(segment);
            value = next == null ? value : next;
        }
        return value;
    }

    private static List<Json> items(Json list) {
        return list instanceof Json.Arr array ? array.items() : List.of();
    }

    private Optional<Json> asked(Violation violation) {
        SchemaDocument document = newer.document();
        int slash = violation.schemaPointer().lastIndexOf('/');
        if (document == null || slash < 0) {
            return Optional.empty();
        }
        String place = violation.schemaPointer().substring(0, slash);
        return document.find(place, violation.keyword());
    }

    private BreakingChange change(Refusal refusal, String witness) {
        SchemaDocument document = older.document();
        Violation violation = refusal.violation();
        String place = "";
        String message = violation.message();
        if (document != null) {
            Described described = Described.root(document).at(refusal.field().segments());
            place = described.pointer();
            message = new ChangeSentence(refusal.field(), described, asked(violation), violation.message())
                    .of(violation.keyword());
        }
        return new BreakingChange(
                refusal.field().pointer(), violation.keyword(), place, violation.schemaPointer(), message, witness);
    }
}
