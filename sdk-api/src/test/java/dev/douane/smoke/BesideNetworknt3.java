package dev.douane.smoke;

import java.util.Collection;

/** A user's own networknt 3, on Jackson 3, beside ours, reached as a user's code would reach it. */
public final class BesideNetworknt3 {
    private BesideNetworknt3() {}

    /**
     * Runs.
     *
     * @param args none
     * @throws ReflectiveOperationException if it is not networknt 3 that is there
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        ApiSmoke.main(args);
        Class.forName("tools.jackson.databind.JsonNode");
        Class<?> versions = Class.forName("com.networknt.schema.SpecificationVersion");
        Class<?> formats = Class.forName("com.networknt.schema.InputFormat");
        Class<?> registries = Class.forName("com.networknt.schema.SchemaRegistry");
        Object registry = registries
                .getMethod("withDefaultDialect", versions)
                .invoke(null, versions.getField("DRAFT_2020_12").get(null));
        Object schema = registries.getMethod("getSchema", String.class).invoke(registry, TheirSchema.TEXT);
        Object errors = schema.getClass()
                .getMethod("validate", String.class, formats)
                .invoke(schema, TheirSchema.PAYLOAD, formats.getField("JSON").get(null));
        TheirSchema.check((Collection<?>) errors);
    }
}
