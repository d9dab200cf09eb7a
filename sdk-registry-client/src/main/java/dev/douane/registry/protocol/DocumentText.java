package dev.douane.registry.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.internal.PrettyJson;
import java.nio.charset.StandardCharsets;

/** The bytes of a document. People curl it, so it ends with a line break. */
final class DocumentText {
    private DocumentText() {}

    static byte[] of(JsonNode root) {
        return (PrettyJson.write(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
