package dev.douane.validation;

import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import dev.douane.schema.SchemaDocuments;
import dev.douane.validation.internal.program.EndlessSchemaException;
import dev.douane.validation.internal.program.NotCompiledException;
import dev.douane.validation.internal.program.RefusedSchemaException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * Checks payloads against one schema. Immutable and safe for use by many threads; making one compiles the schema, so
 * keep it.
 *
 * <p>A payload is strict JSON (RFC 8259): valid UTF-8, one value and nothing after it, no name twice in an object
 * ({@link DuplicateNames}), no unpaired surrogate. Numbers are compared exactly, and 1.0 is an integer in every dialect.
 * {@code format} is asserted for the formats of 2020-12 (validation §7.3) unless {@link FormatMode} says otherwise; other
 * formats say nothing. Patterns are ECMA-262's. References to other documents are never fetched: the official meta-schemas
 * are at hand, and what the {@linkplain #builder builder} is given.
 *
 * <p>A payload is passed over once, as bytes, without a tree; of one that is refused, what is wrong is passed over again
 * for the report, and sometimes all of it.
 * After the first megabyte a background thread writes code for the contract, which from then on reads the payloads that
 * are in order; {@code -Ddev.douane.validation.execution=interpreted} does without, {@code =generated} with it from the
 * start.
 *
 * <p>Every keyword that is not satisfied is one violation, with these exceptions: a value of the wrong type is asked
 * nothing more; of alternatives ({@code anyOf}, {@code oneOf}), what is wrong with the one that is plainly meant is
 * reported, or else one violation for all; of a value with alternatives or conditions that is longer than a mebibyte,
 * only that it does not satisfy them; text that is not JSON is one violation alone.
 *
 * <p>A check runs on the caller's thread, on a stack of its own. The rare one whose pattern needs a longer stack goes to
 * a thread made for it while the caller waits.
 */
public final class PayloadValidator {
    private final ValidationEngine engine;

    private PayloadValidator(ValidationEngine engine) {
        this.engine = engine;
    }

    /**
     * A validator with {@link ValidationLimits#DEFAULT}.
     *
     * @param schema the schema to check against
     * @return the validator
     * @throws InvalidSchemaException if the schema breaks its dialect, or refers to what it does not hold
     */
    public static PayloadValidator of(JsonSchema schema) {
        return of(schema, ValidationLimits.DEFAULT);
    }

    /**
     * A validator with limits of your own.
     *
     * @param schema the schema to check against
     * @param limits what a payload may cost
     * @return the validator
     * @throws InvalidSchemaException if the schema breaks its dialect, or refers to what it does not hold
     */
    public static PayloadValidator of(JsonSchema schema, ValidationLimits limits) {
        return of(schema, limits, Execution.wanted());
    }

    /**
     * A validator that asks the reference engine, networknt's, and nobody else: slow, and an independent second opinion.
     *
     * @param schema the schema to check against
     * @return the validator
     * @throws InvalidSchemaException if the schema breaks its dialect, or refers to what it does not hold
     */
    public static PayloadValidator reference(JsonSchema schema) {
        return reference(schema, ValidationLimits.DEFAULT);
    }

    /**
     * The same with other limits.
     *
     * @param schema the schema to check against
     * @param limits what a payload may cost
     * @return the validator
     * @throws InvalidSchemaException if the schema breaks its dialect, or refers to what it does not hold
     */
    public static PayloadValidator reference(JsonSchema schema, ValidationLimits limits) {
        return new PayloadValidator(new NetworkntEngine(schema, limits));
    }

    static PayloadValidator of(JsonSchema schema, ValidationLimits limits, Execution execution) {
        return of(schema, limits, execution, List.of());
    }

    /** {@code samples} show how payloads are written, if that is known before the first one comes. */
    static PayloadValidator of(JsonSchema schema, ValidationLimits limits, Execution execution, List<byte[]> samples) {
        return new PayloadValidator(engine(schema, Settings.of(limits), execution, samples));
    }

    /**
     * A validator with settings of your own.
     *
     * @param schema the schema to check against
     * @return what the settings are told to
     */
    public static Builder builder(JsonSchema schema) {
        return new Builder(schema);
    }

    private static ValidationEngine engine(
            JsonSchema schema, Settings settings, Execution execution, List<byte[]> samples) {
        try {
            return new CompiledEngine(schema, settings, execution, samples);
        } catch (EndlessSchemaException e) {
            throw new InvalidSchemaException(
                    "The schema cannot be used: " + e.place()
                            + " leads back to itself without a step into the payload, so that checking would never end",
                    e);
        } catch (RefusedSchemaException e) {
            throw new InvalidSchemaException("The schema cannot be used: " + e.getMessage(), e);
        } catch (NotCompiledException e) {
            if (isInOwnDialect(schema)) {
                throw new InvalidSchemaException(
                        "The schema cannot be used in a dialect of its own: " + e.getMessage(), e);
            }
            // It knows the broken schemas from those that are only rare, and what to say of them.
            return new NetworkntEngine(schema, settings, "; the schema is not compiled: " + e.getMessage());
        } catch (StackOverflowError e) {
            // Not for the reference engine: where ways are long it goes them again and again.
            throw new InvalidSchemaException("The schema cannot be used: it is nested too deep", e);
        }
    }

    /** Whether its {@code $schema} is a meta-schema that was handed in. */
    static boolean isInOwnDialect(JsonSchema schema) {
        return JsonTree.known(schema.text()).get("$schema") instanceof Json.Text uri
                && SchemaDialect.of(uri.value()).isEmpty();
    }

    /**
     * Checks one payload.
     *
     * @param body UTF-8 JSON text; not kept, not changed
     * @return the verdict, with all violations up to the cap
     */
    public ValidationReport validate(byte[] body) {
        return engine.validate(body);
    }

    /**
     * Checks one payload read from a stream, up to {@link ValidationLimits#maxBytes}. What is in memory is a window of
     * 64 KiB, more while a value that has to be looked at whole ({@link #describe}), a name, or a string whose pattern or
     * format cannot be decided piece by piece is longer; the report is the same as on the bytes.
     *
     * @param body UTF-8 JSON text; read to its end, or to just past the limit; not closed
     * @return the verdict, with all violations up to the cap
     * @throws IOException if the stream fails
     */
    public ValidationReport validate(InputStream body) throws IOException {
        return engine.validate(body);
    }

    /**
     * How payloads are checked: which parts of the schema are decided in one pass, and which need the whole value, and why.
     *
     * @return several lines for people; they may change in any release
     */
    public String describe() {
        return engine.describe();
    }

    /** Settings of a {@link PayloadValidator}. Not for use by several threads. */
    public static final class Builder {
        private final JsonSchema schema;
        private ValidationLimits limits = ValidationLimits.DEFAULT;
        private SchemaDocuments documents = SchemaDocuments.NONE;
        private FormatMode format = FormatMode.ASSERTION;
        private DuplicateNames names = DuplicateNames.REFUSED;
        private Execution execution = Execution.wanted();

        private Builder(JsonSchema schema) {
            this.schema = Objects.requireNonNull(schema, "schema");
        }

        /**
         * What a payload may cost.
         *
         * @param validationLimits {@link ValidationLimits#DEFAULT} unless told
         * @return this
         */
        public Builder limits(ValidationLimits validationLimits) {
            this.limits = Objects.requireNonNull(validationLimits, "validationLimits");
            return this;
        }

        /**
         * What the schema may refer to besides itself and the official meta-schemas. In a violation, the schema pointer of a
         * keyword of such a document is its URI with the pointer as fragment.
         *
         * @param schemaDocuments {@link SchemaDocuments#NONE} unless told
         * @return this
         */
        public Builder documents(SchemaDocuments schemaDocuments) {
            this.documents = Objects.requireNonNull(schemaDocuments, "schemaDocuments");
            return this;
        }

        /**
         * What {@code format} does.
         *
         * @param formatMode {@link FormatMode#ASSERTION} unless told
         * @return this
         */
        public Builder format(FormatMode formatMode) {
            this.format = Objects.requireNonNull(formatMode, "formatMode");
            return this;
        }

        /**
         * Whether a name may stand twice in an object.
         *
         * @param duplicateNames {@link DuplicateNames#REFUSED} unless told
         * @return this
         */
        public Builder duplicateNames(DuplicateNames duplicateNames) {
            this.names = Objects.requireNonNull(duplicateNames, "duplicateNames");
            return this;
        }

        Builder execution(Execution wanted) {
            this.execution = wanted;
            return this;
        }

        /**
         * Makes the validator, which compiles the schema.
         *
         * @return the validator
         * @throws InvalidSchemaException if the schema breaks its dialect, refers to what neither it nor the documents hold, or
         *     is of a dialect with a required vocabulary that Douane does not know
         */
        public PayloadValidator build() {
            return new PayloadValidator(
                    engine(schema, new Settings(limits, documents, format, names), execution, List.of()));
        }
    }
}
