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

    static void check(byte[] body, long maxBytes) throws MalformedJsonException {
        if (body.length > maxBytes) {
            throw fault("The text is longer than the limit of " + maxBytes + " bytes", body, 0);
        }
        if (body.length >= 3 && (body[0] & 0xFF) == 0xEF && (body[1] & 0xFF) == 0xBB && (body[2] & 0xFF) == 0xBF) {
            throw fault("The text starts with a byte order mark, which RFC 8259 §8.1 forbids", body, 0);
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
            throw fault("The text is not valid UTF-8", body, bytes.position());
        }
    }

    private static MalformedJsonException fault(String message, byte[] body, int offset) {
        return new MalformedJsonException(message, "", new TextCursor(body).toByte(offset));
    }
}
