package dev.douane.registry.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import dev.douane.schema.JsonSchema;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of one version alone, for every tool that reads JSON Schema: {@link RegistryRoute.Schema}. */
public final class SchemaDocument {
    private SchemaDocument() {}

    /**
     * Writes a schema, indented, its members in the order in which they were written.
     *
     * @param schema the schema
     * @return UTF-8 JSON text with a line break at its end; read again, it has the same fingerprint
     */
    public static byte[] write(JsonSchema schema) {
        return DocumentText.of(tree(schema));
    }

    static JsonNode tree(JsonSchema schema) {
        try {
            return StrictJson.read(schema.text().getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT);
        } catch (MalformedJsonException e) {
            throw new IllegalStateException("A JsonSchema holds text that was read before", e);
        }
    }
}
