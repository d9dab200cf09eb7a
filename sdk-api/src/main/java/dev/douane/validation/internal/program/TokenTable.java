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
    private static final int TRIES = 1 << 12;
    private static final int SHORTEST = 2;
    private static final int MOST_WORDS = 4;

    private final int factor;
    private final int shift;
    /** How many words are compared, whatever string it is. */
    private final int width;
    /** For each slot its words, and for each word what of it counts. */
    private final long[] words;

    private final int[] lengths;

    private TokenTable(List<byte[]> tokens, int factor, int shift) {
        this.factor = factor;
        this.shift = shift;
        this.width = width(tokens);
        int size = 1 << (Integer.SIZE - shift);
        this.words = new long[size * 2 * width];
        this.lengths = new int[size];
        for (int slot = 0; slot < size; slot++) {
            // Nothing is like this.
            words[slot * 2 * width] = 1;
        }
        for (byte[] token : tokens) {
            int slot = slot(Words.halfAt(token, 0));
            for (int i = 0; i < width; i++) {
                int rest = Math.min(Words.SIZE, token.length - i * Words.SIZE);
                words[(slot * width + i) * 2] = Words.upTo(token, i * Words.SIZE, token.length);
                words[(slot * width + i) * 2 + 1] =
                        rest <= 0 ? 0 : rest == Words.SIZE ? -1 : (1L << (rest * Byte.SIZE)) - 1;
            }
            lengths[slot] = token.length;
        }
    }

    private static int width(List<byte[]> tokens) {
        int longest = 1;
        for (byte[] token : tokens) {
            longest = Math.max(longest, token.length);
        }
        return (longest + Words.SIZE - 1) / Words.SIZE;
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
        if (width(tokens) > MOST_WORDS) {
            return null;
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
        if (p + width * Words.SIZE > end) {
            return -1;
        }
        int slot = slot(Words.halfViewedAt(b, p));
        int at = slot * 2 * width;
        long others = others(b, p, at);
        // Not a loop: to set one up takes longer than to go through it.
        if (width > 1) {
            others |= others(b, p + Words.SIZE, at + 2);
        }
        if (width > 2) {
            others |= others(b, p + 2 * Words.SIZE, at + 4);
        }
        if (width > 3) {
            others |= others(b, p + 3 * Words.SIZE, at + 6);
        }
        return others == 0 ? p + lengths[slot] : -1;
    }

    private long others(byte[] b, int p, int at) {
        return (Words.viewedAt(b, p) & words[at + 1]) ^ words[at];
    }
}
