package dev.douane.samples.provider;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a provider does with JSON before it sends it. It knows nothing of contracts. */
public final class PayloadFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PayloadFiles() {}

    /**
     * Cuts a vintage into one payload per département, or per overseas collectivity. Every entry stays as it is.
     *
     * @param vintage a JSON array of communes
     * @return for each code, sorted, a JSON array with one entry a line
     */
    public static SortedMap<String, byte[]> byDepartement(byte[] vintage) {
        SortedMap<String, List<String>> entries = new TreeMap<>();
        for (JsonNode entry : parse(vintage)) {
            entries.computeIfAbsent(departement(entry), code -> new ArrayList<>())
                    .add(entry.toString());
        }
        SortedMap<String, byte[]> payloads = new TreeMap<>();
        for (Map.Entry<String, List<String>> one : entries.entrySet()) {
            String array = "[\n" + String.join(",\n", one.getValue()) + "\n]\n";
            payloads.put(one.getKey(), array.getBytes(StandardCharsets.UTF_8));
        }
        return payloads;
    }

    private static String departement(JsonNode entry) {
        return entry.has("departement")
                ? entry.get("departement").textValue()
                : entry.get("collectiviteOutremer").get("code").textValue();
    }

    private static JsonNode parse(byte[] vintage) {
        try {
            return JSON.readTree(vintage);
        } catch (IOException e) {
            throw new UncheckedIOException("The vintage is not JSON", e);
        }
    }

    /**
     * Counts the entries of a payload, by looking at its tokens alone.
     *
     * @param payload a JSON array of objects
     * @return how many
     */
    public static long count(byte[] payload) {
        try (JsonParser tokens = JSON.createParser(payload)) {
            if (tokens.nextToken() != JsonToken.START_ARRAY) {
                throw new IllegalArgumentException("Expected a JSON array");
            }
            long entries = 0;
            while (tokens.nextToken() == JsonToken.START_OBJECT) {
                entries++;
                tokens.skipChildren();
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("The payload is not JSON", e);
        }
    }
}
