package dev.douane.validation.internal.program;

import dev.douane.internal.json.Words;
import dev.douane.validation.internal.pattern.TextCheck;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The formats {@code uri}, {@code iri} and their references, as far as they are ASCII: RFC 3986 appendix A. Behind a scheme
 * and an authority without {@code userinfo} and brackets, the grammar asks for nothing but the right characters, two
 * hexadecimal digits behind each per cent sign, and one number sign at most; that is looked at by words. All others are read
 * by the automaton of the grammar.
 */
public final class UriToken extends MeasuredToken {
    private static final long SMALL = ' ' * Words.ONES;
    /** Makes the upper bit of a lane that holds anything at all, once that is taken away which it is compared with. */
    private static final long ANY = 0x7F * Words.ONES;

    private static final long HTTPS = Words.upTo("https://".getBytes(StandardCharsets.US_ASCII), 0, Words.SIZE);

    private final boolean relative;
    private final @Nullable AutomatonToken grammar;

    private UriToken(boolean relative, @Nullable AutomatonToken grammar, int min, int max) {
        super(min, max);
        this.relative = relative;
        this.grammar = grammar;
    }

    /**
     * The reader of one of the formats.
     *
     * @param relative whether references are allowed
     * @param check the whole grammar
     */
    static UriToken of(boolean relative, TextCheck check, int min, int max) {
        return new UriToken(relative, AutomatonToken.of(check, min, max), min, max);
    }

    @Override
    public int read(byte[] b, int p, int end) {
        // A word stays in reserve, so that bytes may be looked at before it is known that the string goes on.
        int limit = Math.min(end, p + LONGEST) - Words.SIZE;
        if (p >= limit || b[p] != '"') {
            return rest(b, p, end);
        }
        int path = behindAuthority(b, p + 1, limit);
        int behind = path < 0 ? -1 : measured(p, characters(b, path, limit));
        return behind >= 0 ? behind : rest(b, p, end);
    }

    private int rest(byte[] b, int p, int end) {
        return grammar == null ? -1 : grammar.read(b, p, end);
    }

    private int behindAuthority(byte[] b, int from, int limit) {
        int p = from;
        if (Words.viewedAt(b, p) == HTTPS) {
            return behindHost(b, p + Words.SIZE, limit);
        }
        if (!relative || b[p] != '/') {
            p = behindScheme(b, p, limit);
        }
        return p >= 0 && b[p] == '/' && b[p + 1] == '/' ? behindHost(b, p + 2, limit) : p;
    }

    /** {@code scheme ":"}; -1 if none is there. */
    private static int behindScheme(byte[] b, int from, int limit) {
        if (!isLetter(b[from])) {
            return -1;
        }
        int p = from + 1;
        while (p < limit && (isLetter(b[p]) || isDigit(b[p]) || b[p] == '+' || b[p] == '-' || b[p] == '.')) {
            p++;
        }
        return p < limit && b[p] == ':' ? p + 1 : -1;
    }

    private static boolean isLetter(byte unit) {
        int small = unit | ' ';
        return small >= 'a' && small <= 'z';
    }

    private static boolean isDigit(byte unit) {
        return unit >= '0' && unit <= '9';
    }

    /** An authority that is a name of letters, digits, dots and hyphens, and perhaps a port; -1 for any other. */
    private static int behindHost(byte[] b, int from, int limit) {
        for (int p = from; p < limit; p += Words.SIZE) {
            long w = Words.viewedAt(b, p);
            long low = w & ~Words.HIGHS;
            long named = (between(low, '-', '9') & ~is(low, '/')) | between(low | SMALL, 'a', 'z');
            long marks = ~(named & ~w) & Words.HIGHS;
            if (marks != 0) {
                int at = p + (Long.numberOfTrailingZeros(marks) >>> 3);
                return b[at] == '/' ? at : behindPort(b, b[at] == ':' ? at + 1 : at, limit);
            }
        }
        return -1;
    }

    private static int behindPort(byte[] b, int from, int limit) {
        int p = from;
        while (p < limit && isDigit(b[p])) {
            p++;
        }
        return b[p] == '/' || b[p] == '"' || b[p] == '?' || b[p] == '#' ? p : -1;
    }

    /** Goes to the quotation mark; answers the byte behind it, or -1. */
    private static int characters(byte[] b, int from, int limit) {
        long digitsDue = 0;
        int fragments = 0;
        for (int p = from; p <= limit; p += Words.SIZE) {
            long w = Words.viewedAt(b, p);
            long low = w & ~Words.HIGHS;
            long quotes = is(low, '"') & ~w & Words.HIGHS;
            long first = quotes & -quotes;
            // The upper bits of the lanes before the quotation mark; of all if there is none.
            long inside = (first - 1) & Words.HIGHS;
            long rare = ~(usual(low) & ~w) & inside;
            if ((rare | digitsDue) != 0) {
                long percents = is(low, '%') & rare;
                long numbers = is(low, '#') & rare;
                long due = (percents << Byte.SIZE) | (percents << Short.SIZE) | digitsDue;
                fragments += Long.bitCount(numbers);
                if ((rare & ~(unusual(low) & ~w)) != 0 || (due & ~hexadecimal(low) & (inside | first)) != 0) {
                    return -1;
                }
                digitsDue = (percents >>> 56) | (percents >>> 48);
            }
            if (quotes != 0) {
                return fragments <= 1 ? p + (Long.numberOfTrailingZeros(quotes) >>> 3) + 1 : -1;
            }
        }
        return -1;
    }

    /** Most of what may stand behind a scheme, in the order of ASCII: from {@code &} to {@code ;} there is no gap. */
    private static long usual(long low) {
        return between(low, '&', ';') | between(low, '?', 'Z') | between(low, 'a', 'z') | is(low, '=') | is(low, '_');
    }

    private static long unusual(long low) {
        return is(low, '!') | between(low, '#', '%') | is(low, '~');
    }

    private static long hexadecimal(long low) {
        return between(low, '0', '9') | between(low | SMALL, 'a', 'f');
    }

    /** The upper bits of the lanes of ASCII that hold a character. */
    private static long is(long low, int unit) {
        return ~((low ^ (unit * Words.ONES)) + ANY);
    }

    /** The upper bits of the lanes of ASCII that hold a character out of a range. */
    private static long between(long low, int least, int most) {
        return (low + ((0x80 - least) * Words.ONES)) & ~(low + ((0x7F - most) * Words.ONES));
    }
}
