package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.RefValidator;

/** The engine's {@code $ref}, which says where it stands when there is nothing at its other end. */
final class ResolvedRef extends RefValidator {
    ResolvedRef(SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        super(location, value, parent, context);
    }

    @Override
    public void preloadSchema() {
        target().initializeValidators();
    }

    private Schema target() {
        Schema target;
        try {
            target = getSchemaRef().getSchema();
        } catch (UnknownDocument e) {
            throw new SchemaFault(getSchemaLocation(), String.valueOf(e.getMessage()));
        } catch (SchemaException e) {
            throw missing();
        }
        if (target == null) {
            throw missing();
        }
        return target;
    }

    private SchemaFault missing() {
        return new SchemaFault(
                getSchemaLocation(), "it refers to " + SchemaText.quote(schemaNode.asText()) + ", which is not there");
    }
}
