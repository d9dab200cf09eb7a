package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.PatternPropertiesValidator;
import com.networknt.schema.path.NodePath;

/** The engine's {@code patternProperties}, which says where it was when it gave up on a name. */
final class PlacedPatternProperties extends PatternPropertiesValidator {
    PlacedPatternProperties(SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        super(location, value, parent, context);
    }

    @Override
    public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath instance) {
        try {
            super.validate(context, node, root, instance);
        } catch (PatternGaveUp e) {
            throw e.at(instance, getSchemaLocation());
        }
    }
}
