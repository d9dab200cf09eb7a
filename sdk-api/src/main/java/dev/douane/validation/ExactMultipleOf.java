package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.path.NodePath;
import java.math.BigDecimal;

/** {@code multipleOf} on exact numbers; the engine's own goes through a double for integers. */
final class ExactMultipleOf extends BaseKeywordValidator {
    ExactMultipleOf(SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        super(KeywordType.MULTIPLE_OF, value, location, parent, context);
    }

    @Override
    public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath instance) {
        if (node.isNumber() && !isMultiple(node.decimalValue(), schemaNode.decimalValue())) {
            context.addError(error().instanceNode(node)
                    .instanceLocation(instance)
                    .evaluationPath(context.getEvaluationPath())
                    .build());
        }
    }

    private static boolean isMultiple(BigDecimal value, BigDecimal divisor) {
        return divisor.signum() == 0 || value.remainder(divisor).signum() == 0;
    }
}
