package dev.douane.compatibility;

import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.ValidationReport;
import dev.douane.validation.internal.program.NotCompiledException;
import dev.douane.validation.internal.program.SchemaDocument;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A schema that is reasoned about, and the two validators that have the last word on documents. */
final class Subject {
    private final JsonSchema schema;
    private final PayloadValidator validator;
    private final @Nullable SchemaDocument document;
    private @Nullable PayloadValidator reference;
    private String beyond = "";

    Subject(JsonSchema written, CompatibilityOptions options) {
        SchemaDocument read = read(written);
        JsonSchema meant = written;
        if (!options.assertFormats() && read != null) {
            meant = JsonSchema.parse(read.without("format"));
            read = read(meant);
        }
        this.schema = meant;
        this.document = read;
        this.validator = PayloadValidator.of(meant);
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

    boolean accepts(String document) {
        return report(document).valid();
    }

    ValidationReport report(String document) {
        return validator.validate(document.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether networknt says the same; if it cannot read the schema, it does not. */
    boolean isConfirmed(String document, boolean valid) {
        try {
            PayloadValidator judge = reference;
            if (judge == null) {
                judge = PayloadValidator.reference(schema);
                reference = judge;
            }
            return judge.validate(document.getBytes(StandardCharsets.UTF_8)).valid() == valid;
        } catch (InvalidSchemaException e) {
            return false;
        }
    }
}
