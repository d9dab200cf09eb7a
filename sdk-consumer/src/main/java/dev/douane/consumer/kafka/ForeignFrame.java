package dev.douane.consumer.kafka;

import dev.douane.consumer.kafka.ForeignSchemaId.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What another registry's serializer put around a body: its id, and how many bytes stand before the JSON. JSON begins
 * neither with a zero byte nor with a one, so a prefix cannot be taken for a body, nor the reverse.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/index.html">
 *     Confluent's wire format</a>
 */
record ForeignFrame(ForeignSchemaId id, int prefix) {
    private static final String SCHEMA_ID = "__value_schema_id";
    private static final String GLOBAL_ID = "apicurio.value.globalId";
    private static final String CONTENT_ID = "apicurio.value.contentId";
    private static final String ARTIFACT_ID = "apicurio.value.artifactId";
    private static final String GROUP_ID = "apicurio.value.groupId";
    private static final String VERSION = "apicurio.value.version";

    private static final byte ID_FOLLOWS = 0;
    private static final byte GUID_FOLLOWS = 1;
    private static final int SHORT_PREFIX = 1 + Integer.BYTES;
    private static final int LONG_PREFIX = 1 + Long.BYTES;
    private static final int GUID_PREFIX = 1 + 2 * Long.BYTES;

    /** The frame of a record without a contract's stamp, or null if it has none. The buffer is not moved. */
    static @Nullable ForeignFrame of(Headers headers, @Nullable ByteBuffer value) {
        ForeignFrame prefixed = value == null ? null : prefix(value);
        if (prefixed != null) {
            return prefixed;
        }
        ForeignSchemaId id = inHeaders(headers);
        return id == null ? null : new ForeignFrame(id, 0);
    }

    static @Nullable ForeignFrame prefix(ByteBuffer value) {
        int at = value.position();
        int length = value.remaining();
        if (length > SHORT_PREFIX && value.get(at) == ID_FOLLOWS) {
            int id = value.getInt(at + 1);
            // Registries count from 1, so a zero here is the upper half of a long.
            if (id == 0 && length > LONG_PREFIX) {
                String number = Long.toString(value.getLong(at + 1));
                return new ForeignFrame(new ForeignSchemaId(Kind.PREFIXED_LONG_ID, number), LONG_PREFIX);
            }
            return new ForeignFrame(new ForeignSchemaId(Kind.PREFIXED_ID, Integer.toString(id)), SHORT_PREFIX);
        }
        if (length > GUID_PREFIX && value.get(at) == GUID_FOLLOWS) {
            UUID guid = new UUID(value.getLong(at + 1), value.getLong(at + 1 + Long.BYTES));
            return new ForeignFrame(new ForeignSchemaId(Kind.GUID, guid.toString()), GUID_PREFIX);
        }
        return null;
    }

    static @Nullable ForeignSchemaId inHeaders(Headers headers) {
        byte[] schemaId = value(headers, SCHEMA_ID);
        if (schemaId != null) {
            // The same bytes as a prefix, so one more stands for the body that follows a prefix.
            ForeignFrame read = prefix(
                    ByteBuffer.allocate(schemaId.length + 1).put(schemaId).rewind());
            return read == null ? new ForeignSchemaId(Kind.GUID, "of unknown form") : read.id();
        }
        ForeignSchemaId apicurio = number(headers, GLOBAL_ID, Kind.APICURIO_GLOBAL_ID);
        if (apicurio == null) {
            apicurio = number(headers, CONTENT_ID, Kind.APICURIO_CONTENT_ID);
        }
        return apicurio == null ? artifact(headers) : apicurio;
    }

    private static @Nullable ForeignSchemaId number(Headers headers, String name, Kind kind) {
        byte[] value = value(headers, name);
        return value == null || value.length != Long.BYTES
                ? null
                : new ForeignSchemaId(kind, Long.toString(ByteBuffer.wrap(value).getLong()));
    }

    private static @Nullable ForeignSchemaId artifact(Headers headers) {
        byte[] artifact = value(headers, ARTIFACT_ID);
        if (artifact == null) {
            return null;
        }
        byte[] group = value(headers, GROUP_ID);
        byte[] version = value(headers, VERSION);
        return new ForeignSchemaId(
                Kind.APICURIO_ARTIFACT,
                (group == null ? "default" : text(group)) + "/" + text(artifact)
                        + (version == null ? "" : ":" + text(version)));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] value(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : header.value();
    }
}
