package dev.douane.validation.internal.program;

import dev.douane.internal.json.Words;

/**
 * The format {@code email}: RFC 5321 §4.1.2, {@code Dot-string "@" Domain}, as far as it is so short that no part of it can
 * be too long. Quoted strings and addresses of hosts are left to whoever looks closely.
 */
public final class MailboxToken extends MeasuredToken {
    /** RFC 1035 §2.3.4: a label; RFC 5321 §4.5.3.1.1 allows the local part one character more. */
    private static final int SHORT_ENOUGH = 63;

    private static final long SMALL = 0x2020202020202020L;
    private static final long ATS = 0x4040404040404040L;
    private static final long DOTS = 0x2E2E2E2E2E2E2E2EL;
    private static final long HYPHENS = 0x2D2D2D2D2D2D2D2DL;
    /** Each makes the upper bit of a lane that holds at least so much. */
    private static final long FROM_A = 0x1F1F1F1F1F1F1F1FL;

    private static final long FROM_BEHIND_Z = 0x0505050505050505L;
    private static final long FROM_0 = 0x5050505050505050L;
    private static final long FROM_BEHIND_9 = 0x4646464646464646L;
    private static final long FROM_ONE = 0x7F7F7F7F7F7F7F7FL;

    private static final int ASCII = 0x80;
    private static final String MARKS = "!#$%&'*+/=?^_`{|}~";

    private static final int OTHER = 0;
    private static final int ALPHANUMERIC = 1;
    private static final int HYPHEN = 2;
    private static final int MARK = 3;
    private static final int DOT = 4;
    private static final int AT = 5;
    private static final int BITS = 3;

    private static final byte[] KINDS = kinds();

    private static final int STOPPED = 0;
    private static final int LOCAL = 1;
    private static final int IN_LOCAL = 2;
    private static final int LABEL = 3;
    private static final int IN_LABEL = 4;
    private static final int AFTER_HYPHEN = 5;

    private static final byte[] NEXT = next();

    MailboxToken(int min, int max) {
        super(min, max);
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[ASCII];
        for (int c = 0; c < ASCII; c++) {
            boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
            kinds[c] = (byte) (letter || (c >= '0' && c <= '9') ? ALPHANUMERIC : MARKS.indexOf(c) >= 0 ? MARK : OTHER);
        }
        kinds['-'] = HYPHEN;
        kinds['.'] = DOT;
        kinds['@'] = AT;
        return kinds;
    }

    private static byte[] next() {
        byte[] next = new byte[(AFTER_HYPHEN + 1) << BITS];
        for (int state : new int[] {LOCAL, IN_LOCAL}) {
            next[(state << BITS) | ALPHANUMERIC] = IN_LOCAL;
            next[(state << BITS) | HYPHEN] = IN_LOCAL;
            next[(state << BITS) | MARK] = IN_LOCAL;
        }
        next[(IN_LOCAL << BITS) | DOT] = LOCAL;
        next[(IN_LOCAL << BITS) | AT] = LABEL;
        for (int state : new int[] {LABEL, IN_LABEL, AFTER_HYPHEN}) {
            next[(state << BITS) | ALPHANUMERIC] = IN_LABEL;
        }
        next[(IN_LABEL << BITS) | HYPHEN] = AFTER_HYPHEN;
        next[(AFTER_HYPHEN << BITS) | HYPHEN] = AFTER_HYPHEN;
        next[(IN_LABEL << BITS) | DOT] = LABEL;
        return next;
    }

    @Override
    public int read(byte[] b, int p, int end) {
        if (p >= end || b[p] != '"') {
            return -1;
        }
        int behind = measured(p, usual(b, p + 1, last(p, end), 1));
        return behind >= 0 ? behind : rare(b, p, end);
    }

    /** Where the last word begins that is looked at in a string that begins at an index. */
    static int last(int p, int end) {
        return Math.min(end, p + 1 + SHORT_ENOUGH) - Words.SIZE;
    }

    /** Letters and digits, and one dot, hyphen or at between any two of them, so many ats: eight at a time. */
    static int usual(byte[] b, int from, int last, int wanted) {
        // What stands before the first byte is no letter.
        long before = 1;
        int ats = 0;
        for (int q = from; q <= last; q += Words.SIZE) {
            long w = Words.viewedAt(b, q);
            long low = w & ~Words.HIGHS;
            long letters = ((low | SMALL) + FROM_A) & ~((low | SMALL) + FROM_BEHIND_Z);
            long digits = (low + FROM_0) & ~(low + FROM_BEHIND_9);
            long at = ~((low ^ ATS) + FROM_ONE);
            long marks = at | ~((low ^ DOTS) + FROM_ONE) | ~((low ^ HYPHENS) + FROM_ONE);
            long quotes = ~((low ^ Words.QUOTES) + FROM_ONE) & ~w & Words.HIGHS;
            long inside = (quotes & -quotes) - 1;
            long others = (marks & ~w & Words.HIGHS) >>> 7;
            boolean all = ((letters | digits | marks) & ~w & Words.HIGHS & inside) == (Words.HIGHS & inside);
            // A mark or the end behind a mark, or behind the beginning.
            long ends = (others & inside) | ((quotes & -quotes) >>> 7);
            if (!all || (ends & ((others << Byte.SIZE) | before)) != 0) {
                return -1;
            }
            ats += Long.bitCount(at & ~w & Words.HIGHS & inside);
            if (quotes != 0) {
                return ats == wanted ? q + (Long.numberOfTrailingZeros(quotes) >>> 3) + 1 : -1;
            }
            before = others >>> 56;
        }
        return -1;
    }

    private int rare(byte[] b, int p, int end) {
        int limit = Math.min(end - 1, p + 1 + SHORT_ENOUGH);
        int state = LOCAL;
        int q = p + 1;
        while (q < limit && b[q] > 0) {
            int after = NEXT[(state << BITS) | KINDS[b[q]]];
            if (after == STOPPED) {
                break;
            }
            state = after;
            q++;
        }
        return q < end && b[q] == '"' && state == IN_LABEL ? measured(p, q + 1) : -1;
    }
}
