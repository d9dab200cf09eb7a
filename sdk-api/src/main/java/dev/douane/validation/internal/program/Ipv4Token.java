package dev.douane.validation.internal.program;

import dev.douane.internal.json.Digits;
import dev.douane.internal.json.Words;

/** The format {@code ipv4}: RFC 2673 §3.2, four numbers without leading zeros, each of them read as one word. */
public final class Ipv4Token extends MeasuredToken {
    private static final int OCTETS = 4;
    private static final int MOST_DIGITS = 3;
    private static final int GREATEST = 255;

    Ipv4Token(int min, int max) {
        super(min, max);
    }

    @Override
    public int read(byte[] b, int p, int end) {
        if (p >= end || b[p] != '"') {
            return -1;
        }
        int q = p + 1;
        for (int octet = 1; octet <= OCTETS; octet++) {
            if (q + Words.SIZE > end) {
                return -1;
            }
            long word = Words.viewedAt(b, q);
            int count = Digits.count(word);
            boolean fits = count > 0
                    && count <= MOST_DIGITS
                    && Digits.value(word, count) <= GREATEST
                    && (count == 1 || b[q] != '0')
                    && b[q + count] == (octet < OCTETS ? '.' : '"');
            if (!fits) {
                return -1;
            }
            q += count + 1;
        }
        return measured(p, q);
    }
}
