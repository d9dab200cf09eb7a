package dev.douane.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Strings of many words, with characters of all lengths at all distances, whole and broken. */
class LongUtf8Test {
    private static final int TRIES = 200_000;
    private static final String[] CHARACTERS = {
        "a", "bcdefghi", "é", "ß", "€", "’", "한", "ठ", "😀", "\\n", "\\u00e9", "\\ud83d\\ude00"
    };

    @Test
    void areReadAsTheDecoderOfTheJdkReadsThem() {
        Random random = new Random(3);
        int valid = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] text = text(random);
            long token = JsonScan.string(text, 0, text.length);
            int close = closing(text);
            String decoded = decoded(text, close);
            if (decoded == null) {
                assertThat(token).isNegative();
            } else {
                valid++;
                String plain =
                        decoded.replace("\\n", "n").replace("\\u00e9", "e").replace("\\ud83d\\ude00", "d");
                assertThat(JsonScan.close(token)).isEqualTo(close);
                assertThat((token & JsonScan.ESCAPED) != 0).isEqualTo(decoded.indexOf('\\') >= 0);
                assertThat(close - JsonScan.extra(token)).isEqualTo(plain.codePointCount(0, plain.length()));
            }
        }
        assertThat(valid).isBetween(TRIES / 4, TRIES * 3 / 4);
    }

    private static byte[] text(Random random) {
        StringBuilder text = new StringBuilder();
        int kinds = 2 + random.nextInt(CHARACTERS.length - 1);
        for (int parts = random.nextInt(12); parts >= 0; parts--) {
            text.append(CHARACTERS[random.nextInt(kinds)]);
        }
        byte[] utf8 = (text + "\"" + " ".repeat(random.nextInt(20))).getBytes(StandardCharsets.UTF_8);
        int close = closing(utf8);
        if (close > 0 && random.nextBoolean()) {
            int at = random.nextInt(close);
            // Neither an escape nor the end of the string is broken, only what stands for itself.
            if (utf8[at] < 0) {
                utf8[at] = (byte) (0x80 | random.nextInt(128));
            } else if (utf8[at] >= 'b' && utf8[at] <= 'i' && text.indexOf("\\") < 0) {
                utf8[at] = (byte) random.nextInt(256);
                utf8[at] = utf8[at] == '"' || utf8[at] == '\\' ? (byte) 'x' : utf8[at];
            }
        }
        return utf8;
    }

    private static int closing(byte[] text) {
        int close = 0;
        while (text[close] != '"') {
            close++;
        }
        return close;
    }

    private static @Nullable String decoded(byte[] text, int close) {
        for (int i = 0; i < close; i++) {
            if (text[i] >= 0 && text[i] < ' ') {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text, 0, close))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
