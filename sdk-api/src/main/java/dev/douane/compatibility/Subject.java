package dev.douane.compatibility;

import dev.douane.compatibility.internal.UnknownException;
import dev.douane.internal.json.Json;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.SecondOpinion;
import dev.douane.validation.ValidationLimits;
import dev.douane.validation.ValidationReport;
import dev.douane.validation.Violation;
import dev.douane.validation.internal.pattern.UndecidedTextException;
import dev.douane.validation.internal.program.NotCompiledException;
import dev.douane.validation.internal.program.SchemaDocument;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A schema that is reasoned about, and the two validators that have the last word on documents. */
final class Subject {
    /** For each schema that is applied to a value, and explained. */
    private static final int STEPS = 3;

    /** The same where networknt may have to be asked what others have looked at. */
    private static final int STEPS_OF_UNEVALUATED = 30;

    /** A pattern that looks back gets some milliseconds for a string. */
    private static final ValidationLimits LIMITS = limits(50_000);

    private final SchemaBurden burden;
    private final JsonSchema schema;
    private final PayloadValidator validator;
    private final @Nullable SchemaDocument document;
    private final @Nullable AppliedSchemas applied;
    private @Nullable SecondOpinion second;
    private String beyond = "";

    /**
     * Reads a schema.
     *
     * @throws UnknownException if there is no memory, or no time, to look at it
     */
    Subject(JsonSchema written, CompatibilityOptions options) {
        this.burden = SchemaBurden.of(written);
        SchemaDocument read = read(written);
        JsonSchema meant = written;
        if (!options.assertFormats() && read != null) {
            meant = JsonSchema.parse(read.without("format"));
            read = read(meant);
        }
        this.schema = meant;
        this.document = read;
        this.applied = read == null ? null : new AppliedSchemas(read);
        this.validator = validator(meant);
    }

    private static PayloadValidator validator(JsonSchema schema) {
        try {
            return PayloadValidator.of(schema, LIMITS);
        } catch (InvalidSchemaException e) {
            if (e.getCause() instanceof StackOverflowError) {
                throw new UnknownException(CompatibilityChecker.TOO_DEEP);
            }
            throw e;
        }
    }

    private static ValidationLimits limits(long maxPatternSteps) {
        ValidationLimits usual = ValidationLimits.DEFAULT;
        return new ValidationLimits(
                usual.maxBytes(),
                usual.maxDepth(),
                usual.maxStringLength(),
                usual.maxNumberLength(),
                usual.maxNames(),
                maxPatternSteps,
                usual.maxViolations());
    }

    private @Nullable SchemaDocument read(JsonSchema text) {
        try {
            return SchemaDocument.of(text);
        } catch (NotCompiledException e) {
            beyond = String.valueOf(e.getMessage());
            return null;
        }
    }

    JsonSchema schema() {
        return schema;
    }

    /** Its places, or null if they cannot be reasoned about. */
    @Nullable
    SchemaDocument document() {
        return document;
    }

    /** Why its places cannot be reasoned about. */
    String beyond() {
        return beyond;
    }

    /** What a look at a document costs, in steps. */
    long cost(Json value) {
        return cost(value, Long.MAX_VALUE);
    }

    /** The same, up to so many steps or a little more. */
    long cost(Json value, long most) {
        if (applied == null) {
            return schema.text().length();
        }
        int each = applied.askWhatIsUnevaluated() ? STEPS_OF_UNEVALUATED : STEPS;
        return burden.stepsOfLongNumbers()
                + each * Evaluations.of(applied, value, Math.min(Evaluations.MOST, 1 + most / each));
    }

    boolean accepts(String document) {
        return report(document).valid();
    }

    /** Whether a document is refused for what it is, and not because that could not be told within the limits. */
    boolean refuses(String document) {
        ValidationReport report = report(document);
        return isDecided(report) && !report.valid();
    }

    private static boolean isDecided(ValidationReport report) {
        return report.violations().stream().allMatch(Subject::isDecided);
    }

    static boolean isDecided(Violation violation) {
        return !violation.keyword().equals(Violation.JSON)
                && !violation.message().startsWith(UndecidedTextException.CANNOT_BE_TOLD);
    }

    ValidationReport report(String document) {
        return validator.validate(document.getBytes(StandardCharsets.UTF_8));
    }

    /** How often networknt would apply a schema to a part of a document, up to so many times. */
    long evaluations(Json document, long most) {
        return applied == null ? 0 : Evaluations.of(applied, document, most);
    }

    /** Whether networknt can read the schema in good time. */
    boolean isModestForNetworknt() {
        return burden.isModestForNetworknt();
    }

    /** Whether networknt says the same of a document as one thinks; if it cannot read the schema, it does not. */
    boolean isConfirmed(SecondOpinion.Document document, boolean valid) {
        try {
            SecondOpinion judge = second;
            if (judge == null) {
                judge = SecondOpinion.of(schema, LIMITS);
                second = judge;
            }
            return judge.accepts(document).equals(Optional.of(valid));
        } catch (RuntimeException e) {
            // It fails on some schemas that are right, not only on those that it calls broken.
            return false;
        }
    }

    /** A document's text, read for networknt. */
    static Optional<SecondOpinion.Document> read(String document) {
        return SecondOpinion.Document.read(document.getBytes(StandardCharsets.UTF_8), LIMITS);
    }
}
