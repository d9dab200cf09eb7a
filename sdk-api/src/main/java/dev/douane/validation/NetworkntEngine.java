package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.internal.program.UndecidedValueException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reference engine: networknt's validator over a tree. */
final class NetworkntEngine implements ValidationEngine {
    /** The engine finds violations in the schema's order; so many are gathered to report the payload's first. */
    private static final int GATHERED_PER_REPORTED = 10;

    private static final int LEAST_GATHERED = 1_000;

    private static final Violation TOO_DEEP = new Violation(
            "",
            Violation.JSON,
            "",
            Optional.empty(),
            "The payload is nested deeper than the stack of a thread allows to check; lower the limit on its depth");

    private final Schema schema;
    private final ViolationFactory violations;
    private final ValidationLimits limits;
    private final JsonLimits jsonLimits;
    private final String reason;

    NetworkntEngine(JsonSchema schema, ValidationLimits limits) {
        this(schema, Settings.of(limits), "");
    }

    /** {@code reason} goes on where {@link #describe} says that it is this engine that checks; or nothing. */
    NetworkntEngine(JsonSchema schema, Settings settings, String reason) {
        this(SchemaCompiler.compile(schema, settings), settings.limits(), reason);
    }

    private NetworkntEngine(Schema schema, ValidationLimits limits, String reason) {
        this(schema, new ViolationFactory(new SchemaPointers(schema)), limits, reason);
    }

    private NetworkntEngine(Schema schema, ViolationFactory violations, ValidationLimits limits, String reason) {
        this.schema = schema;
        this.violations = violations;
        this.limits = limits;
        this.reason = reason;
        this.jsonLimits = jsonLimits(limits);
    }

    static JsonLimits jsonLimits(ValidationLimits limits) {
        return new JsonLimits(limits.maxBytes(), limits.maxDepth(), limits.maxStringLength(), limits.maxNumberLength());
    }

    /** A payload as the engine wants it. */
    static JsonNode read(byte[] body, JsonLimits limits) throws MalformedJsonException {
        return NormalNumbers.normalize(StrictJson.read(body, limits));
    }

    @Override
    public ValidationReport validate(byte[] body) {
        try {
            return check(body, false);
        } catch (StackOverflowError e) {
            return deep(body);
        }
    }

    @Override
    public ValidationReport validate(InputStream body) throws IOException {
        // One byte more than allowed is enough to be refused, however long the stream is.
        int most = limits.maxBytes() >= Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) limits.maxBytes() + 1;
        return validate(body.readNBytes(most));
    }

    /** The verdict on a part of a payload; what is not decided must not turn into approval under somebody's {@code not}. */
    boolean accepts(byte[] part) {
        try {
            return accepts(read(part, jsonLimits));
        } catch (MalformedJsonException e) {
            throw new UndecidedValueException(String.valueOf(e.getMessage()), "schema", pointer(), false);
        }
    }

    /** The same on what was read; it ends with the first fault. */
    boolean accepts(JsonNode tree) {
        try {
            BoundedContext context = new BoundedContext(1);
            schema.validate(context, tree);
            return context.report().isEmpty();
        } catch (BoundedErrors.EnoughErrors e) {
            return false;
        } catch (PatternGaveUp e) {
            throw new UndecidedValueException(e.reason(), "pattern", pointer(), e.isOutOfStack());
        } catch (StackOverflowError e) {
            throw new UndecidedValueException(TOO_DEEP.message(), "schema", pointer(), true);
        } catch (RuntimeException e) {
            throw new UndecidedValueException(failed(e), "schema", pointer(), false);
        }
    }

    private String pointer() {
        return Pointers.of(schema.getSchemaLocation().getFragment());
    }

    @Override
    public String describe() {
        return "the whole payload is kept and handed to the reference validator" + reason;
    }

    /** The engine for a part of the schema. */
    NetworkntEngine part(String schemaPointer) {
        return new NetworkntEngine(find(schemaPointer), violations, limits, reason);
    }

    private Schema find(String schemaPointer) {
        if (schemaPointer.isEmpty()) {
            return schema;
        }
        if (schemaPointer.startsWith("/")) {
            return schema.getSubSchema(SchemaLocation.Fragment.of(schemaPointer));
        }
        Schema other = schema.getSchemaContext().getSchemaRegistry().getSchema(SchemaLocation.of(schemaPointer));
        other.initializeValidators();
        return other;
    }

    private ValidationReport deep(byte[] body) {
        try {
            return DeepStack.call(() -> check(body, true));
        } catch (StackOverflowError e) {
            return new ValidationReport(List.of(TOO_DEEP), false);
        }
    }

    private ValidationReport check(byte[] body, boolean onDeepStack) {
        JsonNode tree;
        try {
            tree = read(body, jsonLimits);
        } catch (MalformedJsonException e) {
            return new ValidationReport(List.of(malformed(e)), false);
        }
        BoundedContext context = new BoundedContext(gathered(limits.maxViolations()));
        List<Violation> refusals = new ArrayList<>();
        boolean full = false;
        try {
            schema.validate(context, tree);
        } catch (BoundedErrors.EnoughErrors e) {
            full = true;
        } catch (PatternGaveUp e) {
            if (e.isOutOfStack() && !onDeepStack) {
                return deep(body);
            }
            refusals.add(violations.of(e));
        } catch (RuntimeException e) {
            return new ValidationReport(
                    List.of(new Violation("", Violation.JSON, "", Optional.empty(), failed(e))), false);
        }
        return report(body, context.report(), refusals, full);
    }

    /** What it failed on is somebody's payload, so its own message is not repeated. */
    private static String failed(RuntimeException fault) {
        return "whether the payload is valid cannot be told: networknt's validator, which decides about this schema, failed"
                + " (" + fault.getClass().getSimpleName() + "); this is a fault of Douane's: please report it with the"
                + " schema";
    }

    private static int gathered(int reported) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(LEAST_GATHERED, (long) reported * GATHERED_PER_REPORTED));
    }

    private ValidationReport report(byte[] body, List<Error> errors, List<Violation> refusals, boolean full) {
        if (errors.isEmpty() && refusals.isEmpty()) {
            return ValidationReport.VALID;
        }
        List<Violation> found = new ArrayList<>(refusals);
        errors.forEach(error -> found.add(violations.of(error)));
        return PayloadOrder.report(body, found, full, limits.maxViolations(), jsonLimits);
    }

    private static Violation malformed(MalformedJsonException fault) {
        return new Violation(
                fault.pointer(),
                Violation.JSON,
                "",
                Optional.of(new PayloadPosition(fault.line(), fault.column(), fault.byteOffset())),
                String.valueOf(fault.getMessage()));
    }
}
