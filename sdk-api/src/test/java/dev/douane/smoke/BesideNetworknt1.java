package dev.douane.smoke;

import java.util.Collection;

/** A user's own networknt 1.5 beside ours, reached as a user's code would reach it. */
public final class BesideNetworknt1 {
    private BesideNetworknt1() {}

    /**
     * Runs.
     *
     * @param args none
     * @throws ReflectiveOperationException if it is not networknt 1.5 that is there
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        ApiSmoke.main(args);
        Class<?> flags = Class.forName("com.networknt.schema.SpecVersion$VersionFlag");
        Class<?> formats = Class.forName("com.networknt.schema.InputFormat");
        Class<?> factories = Class.forName("com.networknt.schema.JsonSchemaFactory");
        Object factory = factories
                .getMethod("getInstance", flags)
                .invoke(null, flags.getField("V202012").get(null));
        Object schema = factories.getMethod("getSchema", String.class).invoke(factory, TheirSchema.TEXT);
        Object errors = schema.getClass()
                .getMethod("validate", String.class, formats)
                .invoke(schema, TheirSchema.PAYLOAD, formats.getField("JSON").get(null));
        TheirSchema.check((Collection<?>) errors);
    }
}
