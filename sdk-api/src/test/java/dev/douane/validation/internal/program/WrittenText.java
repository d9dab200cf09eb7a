package dev.douane.validation.internal.program;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Writes texts as strings of JSON, in any of the ways there are. */
public final class WrittenText {
    private static final String ROOM = ",                                                                ";
    private static final String LETTERS = "\"\\/\b\f\n\r\t";
    private static final int[] BYTES = {
        '"', '\\', 'u', '/', '#', ']', 0x1F, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xC3, 0xDF, 0xE0, 0xE2, 0xED, 0xEF,
        0xF0, 0xF4, 0xF5, 0xFF
    };

    private WrittenText() {}

    /** In quotation marks, with something behind. */
    public static byte[] of(String text, Random random) {
        int escapes = random.nextInt(4);
        StringBuilder raw = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean must = c < ' ' || c == '"' || c == '\\';
            if (!must && (escapes == 0 || random.nextInt(2 * escapes) > 0)) {
                raw.append(c);
            } else if (LETTERS.indexOf(c) >= 0 && random.nextBoolean()) {
                raw.append('\\').append("\"\\/bfnrt".charAt(LETTERS.indexOf(c)));
            } else {
                raw.append(String.format(random.nextBoolean() ? "\\u%04x" : "\\u%04X", (int) c));
            }
        }
        return (raw + "\"" + ROOM).getBytes(StandardCharsets.UTF_8);
    }

    /** Changes a few bytes to such as are often wrong. */
    public static byte[] spoiled(byte[] raw, Random random) {
        byte[] spoiled = raw.clone();
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            int at = 1 + random.nextInt(raw.length - ROOM.length());
            spoiled[at] = (byte) BYTES[random.nextInt(BYTES.length)];
        }
        return spoiled;
    }
}
