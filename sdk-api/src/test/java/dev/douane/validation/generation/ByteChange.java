package dev.douane.validation.generation;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/** Changes a payload's bytes where they stand: what is left is mostly JSON, and mostly wrong by little. */
final class ByteChange {
    private static final String BYTES =
            "\"\\{}[],: \n\t-+.eE0123456789azAZ_/\u0000\u001f\u007f\u0080\u00c3\u00a9\u00ed\u00f0\u00ff";

    private ByteChange() {}

    static byte[] of(byte[] body, Dice dice) {
        int at = dice.below(body.length);
        int end = at + Math.min(body.length - at, dice.pick(List.of(1, 1, 1, 2, 4, 8)));
        byte any = (byte) BYTES.charAt(dice.below(BYTES.length()));
        return switch (dice.below(8)) {
            case 0 -> spliced(body, at, end, new byte[0]);
            case 1 -> spliced(body, at, at, new byte[] {any});
            case 2 -> spliced(body, at, at, part(body, at, end));
            case 3 -> spliced(body, at, at + 1, new byte[] {(byte) (body[at] ^ (1 << dice.below(8)))});
            case 4 -> part(body, 0, at);
            case 5 -> member(body, dice);
            default -> spliced(body, at, at + 1, new byte[] {any});
        };
    }

    /** From one comma to another, a second time somewhere else: names that stand twice, arrays that are too long. */
    private static byte[] member(byte[] body, Dice dice) {
        int from = comma(body, dice.below(body.length));
        int to = comma(body, from + 1);
        int where = dice.percent(50) ? to : comma(body, dice.below(body.length));
        return spliced(body, where, where, part(body, from, to));
    }

    /** The next comma, or the last byte. */
    private static int comma(byte[] body, int from) {
        int at = Math.min(from, body.length - 1);
        while (at < body.length - 1 && body[at] != ',') {
            at++;
        }
        return at;
    }

    private static byte[] part(byte[] body, int from, int to) {
        return Arrays.copyOfRange(body, from, Math.max(from, to));
    }

    private static byte[] spliced(byte[] body, int from, int to, byte[] instead) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(body, 0, from);
        bytes.writeBytes(instead);
        bytes.write(body, to, body.length - to);
        return bytes.toByteArray();
    }
}
