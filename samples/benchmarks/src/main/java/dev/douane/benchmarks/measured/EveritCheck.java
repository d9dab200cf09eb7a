package dev.douane.benchmarks.measured;

import java.nio.charset.StandardCharsets;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Everit's validator, the schema compiled once. It knows draft 7, so it reads the contract as that, and it passes over
 * the formats that draft 7 does not have ({@code uuid}): less work, not more.
 */
public final class EveritCheck {
    private final Schema schema;

    /**
     * Compiles.
     *
     * @param contract the text of a schema
     */
    public EveritCheck(String contract) {
        JSONObject text = new JSONObject(contract);
        text.remove("$schema");
        schema = SchemaLoader.builder()
                .schemaJson(text)
                .draftV7Support()
                .build()
                .load()
                .build();
    }

    /**
     * Reads and checks.
     *
     * @param payload UTF-8 JSON, an object or an array
     * @return whether the schema accepts it
     */
    public boolean valid(byte[] payload) {
        String text = new String(payload, StandardCharsets.UTF_8);
        try {
            schema.validate(text.startsWith("[") ? new JSONArray(text) : new JSONObject(text));
            return true;
        } catch (ValidationException e) {
            return false;
        }
    }
}
