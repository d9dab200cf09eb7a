package dev.douane.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Refuses bytes that are not UTF-8. Jackson lets overlong forms and encoded surrogates through; the JDK does not. */
final class Utf8Text {
    private static final int CHUNK = 8_192;

    private Utf8Text() {}

    static void check(byte[] body, int maxBytes) throws MalformedJsonException {
        if (body.length > maxBytes) {
            throw new MalformedJsonException(
                    "The text is longer than the limit of " + maxBytes + " bytes", 1, 1, maxBytes);
        }
        if (body.length >= 3 && (body[0] & 0xFF) == 0xEF && (body[1] & 0xFF) == 0xBB && (body[2] & 0xFF) == 0xBF) {
            throw new MalformedJsonException(
                    "The text starts with a byte order mark, which RFC 8259 §8.1 forbids", 1, 1, 0);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer scratch = CharBuffer.allocate(CHUNK);
        CoderResult result;
        do {
            scratch.clear();
            result = decoder.decode(bytes, scratch, true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw malformed(body, bytes.position());
        }
    }

    private static MalformedJsonException malformed(byte[] body, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (body[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        String before = new String(body, lineStart, offset - lineStart, StandardCharsets.UTF_8);
        int column = before.codePointCount(0, before.length()) + 1;
        return new MalformedJsonException("The text is not valid UTF-8", line, column, offset);
    }
}
