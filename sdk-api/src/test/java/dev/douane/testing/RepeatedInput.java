package dev.douane.testing;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/** A long text made while it is read: a head, numbered parts, a tail. Only one part is in memory. */
public final class RepeatedInput extends InputStream {
    private final long parts;
    private final LongFunction<String> part;
    private final String tail;
    private byte[] current;
    private int position;
    private long next;

    /**
     * A long text.
     *
     * @param head what comes first
     * @param parts how many parts follow
     * @param part each part, from its number, from 0
     * @param tail what comes last
     */
    public RepeatedInput(String head, long parts, LongFunction<String> part, String tail) {
        this.parts = parts;
        this.part = part;
        this.tail = tail;
        this.current = head.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        return more() ? current[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int count = 0;
        while (count < length && more()) {
            int now = Math.min(length - count, current.length - position);
            System.arraycopy(current, position, target, offset + count, now);
            position += now;
            count += now;
        }
        return count == 0 ? -1 : count;
    }

    private boolean more() {
        while (position == current.length && next <= parts) {
            current = (next < parts ? part.apply(next) : tail).getBytes(StandardCharsets.UTF_8);
            position = 0;
            next++;
        }
        return position < current.length;
    }
}
