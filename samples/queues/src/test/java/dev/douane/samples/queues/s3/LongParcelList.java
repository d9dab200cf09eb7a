package dev.douane.samples.queues.s3;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A list of parcels that is made while it is read. */
final class LongParcelList extends InputStream {
    private static final String PARCEL = "{\"number\": 1234567, \"kilograms\": 3}";
    private static final byte[] MANY = (PARCEL + ",\n").repeat(2_000).getBytes(StandardCharsets.UTF_8);

    private final byte[] end;
    private final long manyBytes;
    private long position;

    /**
     * A list.
     *
     * @param least how many bytes at least
     * @param lastKilograms what the last parcel weighs
     */
    LongParcelList(long least, String lastKilograms) {
        this.manyBytes = (least / MANY.length + 1) * MANY.length;
        this.end = (PARCEL.replace("3}", lastKilograms + "}") + "]").getBytes(StandardCharsets.UTF_8);
    }

    long length() {
        return 1 + manyBytes + end.length;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (position == length()) {
            return -1;
        }
        int read = piece(bytes, offset, length);
        position += read;
        return read;
    }

    private int piece(byte[] bytes, int offset, int length) {
        if (position == 0) {
            bytes[offset] = '[';
            return 1;
        }
        boolean inTheMiddle = position <= manyBytes;
        byte[] from = inTheMiddle ? MANY : end;
        int at = (int) (inTheMiddle ? (position - 1) % MANY.length : position - 1 - manyBytes);
        int read = Math.min(length, from.length - at);
        System.arraycopy(from, at, bytes, offset, read);
        return read;
    }
}
