package dev.douane.validation.internal.program;

import dev.douane.internal.json.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A few strings in their quotation marks, found by four of their bytes, the first ones that tell all of them apart: one
 * look into a table, one comparison. Which of them a payload holds is not to be foreseen, so nothing here depends on a
 * guess.
 */
public final class TokenTable extends TextToken {
    private static final int MOST = 64;
    private static final int TRIES = 1 << 12;
    private static final int MOST_WORDS = 16;
    private static final int FEW_WORDS = 4;
    /** So many places are tried where the strings differ. */
    private static final int MOST_PLACES = 3;

    private final Key key;
    private final int factor;
    private final int shift;
    /** How many words are compared, whatever string it is. */
    private final int width;
    /** For each slot its words, and for each word what of it counts. */
    private final long[] words;

    private final int[] lengths;

    private TokenTable(List<byte[]> tokens, Key key, int factor, int shift) {
        this.key = key;
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
            int slot = slot(key.of(token));
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

    /** A table; null if the strings are too many, too long or too much alike, or need escapes. */
    static @Nullable TokenTable of(List<String> texts) {
        if (texts.isEmpty() || texts.size() > MOST) {
            return null;
        }
        List<byte[]> tokens = new ArrayList<>();
        for (String text : texts) {
            if (!isPlain(text)) {
                return null;
            }
            tokens.add(("\"" + text + "\"").getBytes(StandardCharsets.UTF_8));
        }
        if (width(tokens) > MOST_WORDS) {
            return null;
        }
        int shortest = Integer.MAX_VALUE;
        for (byte[] token : tokens) {
            shortest = Math.min(shortest, token.length);
        }
        TokenTable table = null;
        int places = 0;
        for (int from = 0; table == null && places < MOST_PLACES && from <= Math.max(0, shortest - Key.SIZE); from++) {
            Key key = Key.of(from, shortest);
            if (key.differs(tokens)) {
                places++;
                table = of(tokens, key);
            }
        }
        return table;
    }

    private static @Nullable TokenTable of(List<byte[]> tokens, Key key) {
        int shift = Integer.numberOfLeadingZeros(tokens.size() * 2 - 1);
        int factor = 0x9E3779B1;
        for (int i = 0; i < TRIES; i++) {
            if (separates(tokens, key, factor, shift)) {
                return new TokenTable(tokens, key, factor, shift);
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

    private static boolean separates(List<byte[]> tokens, Key key, int factor, int shift) {
        boolean[] taken = new boolean[1 << (Integer.SIZE - shift)];
        for (byte[] token : tokens) {
            int slot = (key.of(token) * factor) >>> shift;
            if (taken[slot]) {
                return false;
            }
            taken[slot] = true;
        }
        return true;
    }

    private int slot(int its) {
        return (its * factor) >>> shift;
    }

    @Override
    public int read(byte[] b, int p, int end) {
        if (p + width * Words.SIZE > end) {
            return -1;
        }
        int slot = slot(Words.halfViewedAt(b, p + key.from) & key.mask);
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
        if (width > FEW_WORDS) {
            others |= further(b, p, at);
        }
        return others == 0 ? p + lengths[slot] : -1;
    }

    private long further(byte[] b, int p, int at) {
        long others = 0;
        for (int i = FEW_WORDS; i < width; i++) {
            others |= others(b, p + i * Words.SIZE, at + 2 * i);
        }
        return others;
    }

    private long others(byte[] b, int p, int at) {
        return (Words.viewedAt(b, p) & words[at + 1]) ^ words[at];
    }

    /** Four bytes of each string, or what the shortest one has. */
    private record Key(int from, int mask) {
        static final int SIZE = Integer.BYTES;

        static Key of(int from, int shortest) {
            int size = Math.min(SIZE, shortest - from);
            return new Key(from, size == SIZE ? -1 : (1 << (size * Byte.SIZE)) - 1);
        }

        int of(byte[] token) {
            return (int) Words.upTo(token, from, token.length) & mask;
        }

        boolean differs(List<byte[]> tokens) {
            Set<Integer> keys = new HashSet<>();
            for (byte[] token : tokens) {
                keys.add(of(token));
            }
            return keys.size() == tokens.size();
        }
    }
}
