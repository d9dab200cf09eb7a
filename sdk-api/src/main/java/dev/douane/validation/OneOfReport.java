package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.OneOfValidator;
import com.networknt.schema.path.NodePath;
import java.util.Collection;
import java.util.List;

/** The engine's {@code oneOf}, with the errors of all its branches brought down to what helps. */
final class OneOfReport extends OneOfValidator {
    private static final String SEVERAL_FIT = "oneOf.indexes";

    OneOfReport(SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        super(location, value, parent, context);
    }

    @Override
    public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath instance) {
        List<Error> errors = Alternatives.collect(context, () -> super.validate(context, node, root, instance));
        if (errors.isEmpty()) {
            return;
        }
        if (SEVERAL_FIT.equals(errors.get(0).getMessageKey())) {
            add(context, node, instance);
            return;
        }
        Collection<List<Error>> branches = Alternatives.meant(errors, context.getEvaluationPath(), instance);
        if (branches.size() == 1) {
            branches.forEach(meant -> meant.forEach(context::addError));
        } else {
            add(context, node, instance, Alternatives.arguments(schemaNode.size(), branches));
        }
    }

    private void add(ExecutionContext context, JsonNode node, NodePath instance, Object... arguments) {
        context.addError(error().instanceNode(node)
                .instanceLocation(instance)
                .evaluationPath(context.getEvaluationPath())
                .arguments(arguments)
                .build());
    }
}
