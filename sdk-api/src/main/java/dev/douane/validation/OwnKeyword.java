package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;

/** A keyword of the engine with a validator of ours. */
final class OwnKeyword extends AbstractKeyword {
    private final Factory factory;

    OwnKeyword(String name, Factory factory) {
        super(name);
        this.factory = factory;
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        return factory.create(location, value, parent, context);
    }

    /** Makes a validator of one occurrence of the keyword. */
    interface Factory {
        KeywordValidator create(SchemaLocation location, JsonNode value, Schema parent, SchemaContext context);
    }
}
