package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.testing.ChunkedInput;
import dev.douane.validation.generation.Dice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The validator and the oracle, over one schema. */
final class Opponents {
    private static final int LONGEST_CHUNK = 24;

    private final JsonNode schema;
    private final @Nullable PayloadValidator ours;
    private final @Nullable PayloadValidator generated;
    private final @Nullable NetworkntEngine oracle;
    /** Code that expects payloads to be written as the first valid one was, and the plans. */
    private @Nullable PayloadValidator taught;

    private @Nullable PayloadValidator planned;

    private Opponents(
            JsonNode schema,
            @Nullable PayloadValidator ours,
            @Nullable PayloadValidator generated,
            @Nullable NetworkntEngine oracle) {
        this.schema = schema;
        this.ours = ours;
        this.generated = generated;
        this.oracle = oracle;
    }

    static Opponents of(String text) {
        JsonSchema schema = JsonSchema.parse(text);
        PayloadValidator ours = null;
        PayloadValidator generated = null;
        NetworkntEngine oracle = null;
        try {
            ours = PayloadValidator.of(schema, ValidationLimits.DEFAULT, Execution.INTERPRETED);
            generated = PayloadValidator.of(schema, ValidationLimits.DEFAULT, Execution.GENERATED);
        } catch (InvalidSchemaException e) {
            // No validator is an answer, too.
        }
        try {
            oracle = new NetworkntEngine(schema, ValidationLimits.DEFAULT);
        } catch (InvalidSchemaException e) {
            // The same.
        }
        return new Opponents(tree(text), ours, generated, oracle);
    }

    private static JsonNode tree(String text) {
        try {
            return StrictJson.read(text.getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT);
        } catch (MalformedJsonException e) {
            throw new IllegalStateException("A JsonSchema is JSON", e);
        }
    }

    /** Whether both refuse the schema. */
    boolean refused() {
        return ours == null && oracle == null;
    }

    /** What the oracle says. */
    ValidationReport oracle(byte[] body) {
        if (oracle == null) {
            throw new IllegalStateException("The oracle refuses the schema");
        }
        return oracle.validate(body);
    }

    /** What is wrong with our answer, if anything is; an exception is no answer. */
    Optional<String> difference(byte[] body, Dice chunks) {
        try {
            return compare(body, chunks);
        } catch (RuntimeException e) {
            return Optional.of("thrown: " + e + " at " + e.getStackTrace()[0]);
        }
    }

    private Optional<String> compare(byte[] body, Dice chunks) {
        if (ours == null || generated == null || oracle == null) {
            return refused()
                    ? Optional.empty()
                    : Optional.of((ours == null ? "ours" : "oracle") + " refuses the schema");
        }
        ValidationReport expected = oracle.validate(body);
        ValidationReport bytes = ours.validate(body);
        ValidationReport stream = stream(ours, body, chunks);
        if (!verdict(bytes).equals(verdict(expected))) {
            return Optional.of("ours: " + bytes.summary() + "\noracle: " + expected.summary());
        }
        ValidationReport byCode = generated.validate(body);
        if (!bytes.equals(byCode)) {
            return Optional.of("interpreted: " + bytes.summary() + "\ngenerated: " + byCode.summary());
        }
        if (bytes.valid() && taught == null) {
            planned = PayloadValidator.of(
                    JsonSchema.parse(schema.toString()), ValidationLimits.DEFAULT, Execution.PLANNED);
            taught = PayloadValidator.of(
                    JsonSchema.parse(schema.toString()), ValidationLimits.DEFAULT, Execution.GENERATED, List.of(body));
        }
        ValidationReport byTaught = taught == null ? bytes : taught.validate(body);
        ValidationReport byPlans = planned == null ? bytes : planned.validate(body);
        if (!bytes.equals(byPlans)) {
            return Optional.of("interpreted: " + bytes.summary() + "\nplanned: " + byPlans.summary());
        }
        if (!bytes.equals(byTaught)) {
            return Optional.of("interpreted: " + bytes.summary() + "\ntaught: " + byTaught.summary());
        }
        if (!bytes.equals(stream)) {
            return Optional.of("bytes: " + bytes.summary() + "\nstream: " + stream.summary());
        }
        return Places.fault(body, schema, bytes).map(fault -> fault + "\nours: " + bytes.summary());
    }

    private static ValidationReport stream(PayloadValidator validator, byte[] body, Dice chunks) {
        try {
            return validator.validate(new ChunkedInput(body, () -> chunks.between(1, LONGEST_CHUNK)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String verdict(ValidationReport report) {
        if (report.valid()) {
            return report.truncated() ? "valid, and more" : "valid";
        }
        return report.violations().get(0).keyword().equals(Violation.JSON) ? "no JSON" : "invalid";
    }
}
