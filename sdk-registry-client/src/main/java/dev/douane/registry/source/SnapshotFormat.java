package dev.douane.registry.source;

import dev.douane.registry.protocol.RegistryRoute;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One file of a snapshot: a line with the CRC-32 of everything behind it, then lines {@code name: value}, an empty
 * line, the document. Lines that a reader does not know are passed over, so that another version of the SDK may say
 * more.
 *
 * <p>The checksum is against accidents. Against people there are the history's fingerprints, and signatures.
 */
final class SnapshotFormat {
    private static final int CHECKSUM_LENGTH = 8;
    private static final int MOST_LINES = 32;

    private SnapshotFormat() {}

    static byte[] write(RegistryRoute route, DocumentCopy entry) {
        StringBuilder head = new StringBuilder();
        line(head, "route", route.path());
        line(head, "confirmed", Long.toString(entry.confirmedAt().toEpochMilli()));
        entry.tag().ifPresent(tag -> {
            line(head, "source", tag.source());
            line(head, "tag", tag.value());
        });
        entry.signature().ifPresent(signature -> line(head, "signature", signature));
        byte[] lines = head.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer rest = ByteBuffer.allocate(lines.length + entry.body().length)
                .put(lines)
                .put(entry.body());
        byte[] checksum = (checksum(rest.array(), 0) + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(checksum.length + rest.capacity())
                .put(checksum)
                .put(rest.array())
                .array();
    }

    private static void line(StringBuilder head, String name, String value) {
        if (value.indexOf('\n') < 0) {
            head.append(name).append(": ").append(value).append('\n');
        }
    }

    /** Refuses what is damaged, and what is another document's, with an {@link IllegalArgumentException}. */
    static DocumentCopy read(RegistryRoute route, byte[] file) {
        int start = CHECKSUM_LENGTH + 1;
        if (file.length < start || file[CHECKSUM_LENGTH] != '\n') {
            throw new IllegalArgumentException("it is cut off");
        }
        if (!checksum(file, start).equals(new String(file, 0, CHECKSUM_LENGTH, StandardCharsets.ISO_8859_1))) {
            throw new IllegalArgumentException("its checksum is not that of its content");
        }
        Map<String, String> lines = new HashMap<>();
        int body = head(file, start, lines);
        if (!route.path().equals(lines.get("route"))) {
            throw new IllegalArgumentException("it holds another document");
        }
        return new DocumentCopy(
                Arrays.copyOfRange(file, body, file.length),
                Optional.ofNullable(lines.get("signature")),
                tag(lines),
                confirmed(lines));
    }

    private static int head(byte[] file, int start, Map<String, String> lines) {
        int at = start;
        for (int count = 0; count <= MOST_LINES; count++) {
            int end = at;
            while (end < file.length && file[end] != '\n') {
                end++;
            }
            if (end == file.length) {
                break;
            }
            if (end == at) {
                return end + 1;
            }
            String line = new String(file, at, end - at, StandardCharsets.UTF_8);
            int colon = line.indexOf(": ");
            if (colon > 0) {
                lines.put(line.substring(0, colon), line.substring(colon + 2));
            }
            at = end + 1;
        }
        throw new IllegalArgumentException("its head does not end");
    }

    private static Optional<EntityTag> tag(Map<String, String> lines) {
        String source = lines.get("source");
        String tag = lines.get("tag");
        return source == null || tag == null ? Optional.empty() : Optional.of(new EntityTag(source, tag));
    }

    private static Instant confirmed(Map<String, String> lines) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(lines.getOrDefault("confirmed", "")));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("it does not say when it was confirmed", e);
        }
    }

    /** The one of the JDK's that is fast from the first byte on: applications wait for it when they start. */
    private static String checksum(byte[] bytes, int from) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, bytes.length - from);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
