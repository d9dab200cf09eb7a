package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.UniqueItemsValidator;
import com.networknt.schema.path.NodePath;

/** {@code uniqueItems} of arrays (2020-12 validation §6.4.3); the engine's own compares the values of objects as well. */
final class UniqueItemsOfArrays extends UniqueItemsValidator {
    UniqueItemsOfArrays(SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        super(location, value, parent, context);
    }

    @Override
    public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath instance) {
        if (node.isArray()) {
            super.validate(context, node, root, instance);
        }
    }
}
