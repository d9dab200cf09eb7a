package dev.douane.validation.internal.machine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The part of a text that is in memory. Of a text in memory that is all of it; of a stream, what is being looked at, and
 * what somebody asked to keep.
 */
final class Window {
    /** With so many bytes before it, a token is rarely cut in two. */
    private static final int AHEAD = 1_024;

    private static final int SIZE = 64 << 10;
    /** Longer values are not kept for the sake of an explanation. */
    static final int SOFT_LIMIT = 1 << 20;

    private static final long NOTHING = Long.MAX_VALUE;

    byte[] b;
    int end;
    /** Whether nothing follows behind the end. */
    boolean last;
    /** Behind this index there may soon be too little to look at; a text in memory has no such index. */
    int low;
    /** How many bytes of the text stand before the window. */
    long base;

    private final @Nullable InputStream in;
    private final long maxBytes;
    private long kept = NOTHING;
    private long softlyKept = NOTHING;

    private Window(byte[] b, int end, long base, @Nullable InputStream in, long maxBytes) {
        this.b = b;
        this.end = end;
        this.base = base;
        this.in = in;
        this.maxBytes = maxBytes;
        this.last = in == null;
        this.low = last ? Integer.MAX_VALUE : -1;
    }

    static Window of(byte[] text, int end, long base) {
        return new Window(text, end, base, null, Integer.MAX_VALUE);
    }

    static Window of(InputStream in, long maxBytes) {
        return new Window(new byte[SIZE], 0, 0, in, maxBytes);
    }

    /** All of a text again. */
    void reset(byte[] text) {
        reset(text, text.length);
    }

    void reset(byte[] text, int length) {
        b = text;
        end = length;
        kept = NOTHING;
        softlyKept = NOTHING;
    }

    /** Asks that the value that begins here stays in the window, whatever its size. */
    boolean keep(int from) {
        boolean first = kept == NOTHING;
        if (first) {
            kept = base + from;
        }
        return first;
    }

    void release() {
        kept = NOTHING;
    }

    /** Whether somebody waits for the whole value that is being read, or one around it. */
    boolean keeps() {
        return kept != NOTHING;
    }

    /** Asks that the value that begins here stays in the window if it is not too long. */
    boolean keepSoftly(int from) {
        boolean first = softlyKept == NOTHING;
        if (first) {
            softlyKept = base + from;
        }
        return first;
    }

    void releaseSoftly() {
        softlyKept = NOTHING;
    }

    /** Where the value begins that would be lost if the window moved on to an index, though it should be kept; or -1. */
    int losing(int from) {
        return softlyKept < base + from ? (int) (softlyKept - base) : -1;
    }

    /** What would be lost if the window moved on to an index. */
    int firstKept(int p) {
        long wanted = Math.min(kept, softlyKept);
        if (base + p - wanted > SOFT_LIMIT && kept > softlyKept) {
            wanted = kept;
        }
        return (int) Math.min(p, wanted - base);
    }

    /**
     * Reads on; what stands before an index is lost, unless it is kept.
     *
     * @return where the byte of that index stands now
     */
    int fill(int p) throws IOException {
        int from = firstKept(p);
        if (softlyKept < base + from) {
            softlyKept = NOTHING;
        }
        int length = end - from;
        if (length > b.length / 2) {
            byte[] larger = new byte[(int) Math.min(Integer.MAX_VALUE - 8L, Math.max(b.length * 2L, SIZE))];
            System.arraycopy(b, from, larger, 0, length);
            b = larger;
        } else {
            System.arraycopy(b, from, b, 0, length);
        }
        base += from;
        end = length;
        int target = Math.min(b.length, p - from + b.length / 2 + AHEAD);
        while (!last && end < target) {
            int read = in == null ? -1 : in.read(b, end, b.length - end);
            last = read < 0;
            end += Math.max(0, read);
            if (base + end > maxBytes) {
                throw new TooLongException();
            }
        }
        low = last ? Integer.MAX_VALUE : end - AHEAD;
        return p - from;
    }

    /** A copy of a range that is in the window. */
    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(b, from, to);
    }

    boolean holds(long start) {
        return start >= base;
    }

    /** The text is longer than the limit. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
