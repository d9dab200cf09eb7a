package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import dev.douane.schema.JsonSchema;
import java.util.List;
import java.util.Optional;

/** The reference engine: networknt's validator over a tree. */
final class NetworkntEngine implements ValidationEngine {
    private final Schema schema;

    NetworkntEngine(JsonSchema schema, ValidationLimits limits) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.text());
    }

    @Override
    public ValidationReport validate(byte[] body) {
        JsonNode tree;
        try {
            tree = StrictJson.read(body, JsonLimits.DEFAULT);
        } catch (MalformedJsonException e) {
            return new ValidationReport(
                    List.of(new Violation(
                            "",
                            Violation.JSON,
                            "",
                            Optional.of(new PayloadPosition(e.line(), e.column(), e.byteOffset())),
                            String.valueOf(e.getMessage()))),
                    false);
        }
        List<Error> errors = schema.validate(tree);
        return new ValidationReport(
                errors.stream()
                        .map(e -> new Violation(
                                e.getInstanceLocation().toString(),
                                e.getKeyword(),
                                e.getEvaluationPath().toString(),
                                Optional.empty(),
                                e.getMessage()))
                        .toList(),
                false);
    }
}
