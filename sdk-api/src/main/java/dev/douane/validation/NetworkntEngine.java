package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import dev.douane.schema.JsonSchema;
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

    NetworkntEngine(JsonSchema schema, ValidationLimits limits) {
        this.schema = SchemaCompiler.compile(schema, limits);
        this.violations = new ViolationFactory(new SchemaPointers(this.schema));
        this.limits = limits;
        this.jsonLimits = new JsonLimits(
                limits.maxBytes(), limits.maxDepth(), limits.maxStringLength(), limits.maxNumberLength());
    }

    @Override
    public ValidationReport validate(byte[] body) {
        try {
            return check(body, false);
        } catch (StackOverflowError e) {
            return deep(body);
        }
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
            tree = NormalNumbers.normalize(StrictJson.read(body, jsonLimits));
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
        }
        return report(body, context.report(), refusals, full);
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
