package dev.douane.testing;

import java.io.InputStream;
import java.util.function.IntSupplier;

/** Bytes that arrive in pieces, as from a network: no read crosses the end of a piece. */
public final class ChunkedInput extends InputStream {
    private final byte[] bytes;
    private final IntSupplier sizes;
    private int position;
    private int chunkEnd;

    /**
     * A stream in pieces of different sizes.
     *
     * @param bytes what to deliver; not copied
     * @param sizes the size of each next piece, at least 1
     */
    public ChunkedInput(byte[] bytes, IntSupplier sizes) {
        this.bytes = bytes;
        this.sizes = sizes;
    }

    /**
     * A stream in pieces of one size.
     *
     * @param bytes what to deliver; not copied
     * @param size at least 1
     */
    public ChunkedInput(byte[] bytes, int size) {
        this(bytes, () -> size);
    }

    @Override
    public int read() {
        if (position == bytes.length) {
            return -1;
        }
        advance();
        return bytes[position++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (position == bytes.length) {
            return -1;
        }
        advance();
        int count = Math.min(length, chunkEnd - position);
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    private void advance() {
        if (position == chunkEnd) {
            chunkEnd = (int) Math.min(bytes.length, (long) position + Math.max(1, sizes.getAsInt()));
        }
    }
}
