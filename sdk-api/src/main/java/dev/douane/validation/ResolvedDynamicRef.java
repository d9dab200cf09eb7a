package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.DynamicRefValidator;
import org.jspecify.annotations.Nullable;

/** The engine's {@code $dynamicRef}, which must be found before the first payload comes. */
final class ResolvedDynamicRef extends DynamicRefValidator {
    ResolvedDynamicRef(SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        super(location, value, parent, context);
    }

    @Override
    public void preloadSchema() {
        Schema target = target();
        if (target == null) {
            throw new SchemaFault(
                    getSchemaLocation(),
                    "it refers to " + SchemaText.quote(schemaNode.asText()) + ", which is not there");
        }
        target.initializeValidators();
    }

    private @Nullable Schema target() {
        try {
            return getSchemaRef(new ExecutionContext()).getSchema();
        } catch (SchemaException e) {
            return null;
        }
    }
}
