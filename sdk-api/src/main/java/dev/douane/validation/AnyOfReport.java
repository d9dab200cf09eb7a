package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AnyOfValidator;
import com.networknt.schema.path.NodePath;
import java.util.Collection;
import java.util.List;

/** The engine's {@code anyOf}, with the errors of all its branches brought down to what helps. */
final class AnyOfReport extends AnyOfValidator {
    AnyOfReport(SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        super(location, value, parent, context);
    }

    @Override
    public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath instance) {
        List<Error> errors = Alternatives.collect(context, () -> super.validate(context, node, root, instance));
        if (errors.isEmpty()) {
            return;
        }
        Collection<List<Error>> branches = Alternatives.meant(errors, context.getEvaluationPath(), instance);
        if (branches.size() == 1) {
            branches.forEach(meant -> meant.forEach(context::addError));
            return;
        }
        context.addError(error().instanceNode(node)
                .instanceLocation(instance)
                .evaluationPath(context.getEvaluationPath())
                .arguments(Alternatives.arguments(schemaNode.size(), branches))
                .build());
    }
}
