package dev.douane.validation.internal.program;

import dev.douane.internal.json.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A few strings in their quotation marks, found by their first four bytes: one look into a table, one comparison. Which
 * of them a payload holds is not to be foreseen, so nothing here depends on a guess.
 */
public final class TokenTable extends TextToken {
    private static final int MOST = 64;
    private static final int KEY = Integer.BYTES;
    private static final int TRIES = 1 << 12;
    private static final int SHORTEST = 2;

    private final int factor;
    private final int shift;
    private final long[][] words;
    private final long[] masks;
    private final int[] lengths;

    private TokenTable(List<byte[]> tokens, int factor, int shift) {
        this.factor = factor;
        this.shift = shift;
        int size = 1 << (Integer.SIZE - shift);
        this.words = new long[size][];
        this.masks = new long[size];
        this.lengths = new int[size];
        for (int slot = 0; slot < size; slot++) {
            words[slot] = new long[] {-1};
        }
        for (byte[] token : tokens) {
            int slot = slot(Words.halfAt(token, 0));
            words[slot] = Words.of(token);
            int rest = token.length - (words[slot].length - 1) * Words.SIZE;
            masks[slot] = rest == Words.SIZE ? -1 : (1L << (rest * Byte.SIZE)) - 1;
            lengths[slot] = token.length;
        }
    }

    /** A table; null if the strings are too many, too short or too much alike, or need escapes. */
    static @Nullable TokenTable of(List<String> texts) {
        if (texts.isEmpty() || texts.size() > MOST) {
            return null;
        }
        List<byte[]> tokens = new ArrayList<>();
        for (String text : texts) {
            if (text.length() < SHORTEST || !isPlain(text)) {
                return null;
            }
            tokens.add(("\"" + text + "\"").getBytes(StandardCharsets.UTF_8));
        }
        int shift = Integer.numberOfLeadingZeros(texts.size() * 2 - 1);
        int factor = 0x9E3779B1;
        for (int i = 0; i < TRIES; i++) {
            if (separates(tokens, factor, shift)) {
                return new TokenTable(tokens, factor, shift);
            }
            factor += 0x61C88646;
        }
        return null;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static boolean separates(List<byte[]> tokens, int factor, int shift) {
        boolean[] taken = new boolean[1 << (Integer.SIZE - shift)];
        for (byte[] token : tokens) {
            int slot = (Words.halfAt(token, 0) * factor) >>> shift;
            if (taken[slot]) {
                return false;
            }
            taken[slot] = true;
        }
        return true;
    }

    private int slot(int key) {
        return (key * factor) >>> shift;
    }

    @Override
    public int read(byte[] b, int p, int end) {
        if (p + KEY > end) {
            return -1;
        }
        int slot = slot(Words.halfAt(b, p));
        long[] token = words[slot];
        int last = token.length - 1;
        if (p + token.length * Words.SIZE > end) {
            return -1;
        }
        for (int i = 0; i < last; i++) {
            if (Words.at(b, p + i * Words.SIZE) != token[i]) {
                return -1;
            }
        }
        return (Words.at(b, p + last * Words.SIZE) & masks[slot]) == token[last] ? p + lengths[slot] : -1;
    }
}
