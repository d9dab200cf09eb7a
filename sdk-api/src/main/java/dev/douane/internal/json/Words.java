package dev.douane.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time. */
public final class Words {
    /** How many bytes a word has. */
    public static final int SIZE = Long.BYTES;

    /** So many words are read byte by byte first: making the view takes ten milliseconds, more than reading a contract. */
    private static int early = 4_096;

    private Words() {}

    /**
     * The word that begins at an index.
     *
     * @param bytes at least {@code index + 8} long
     * @param index where it begins
     * @return the bytes, the first one lowest
     */
    public static long at(byte[] bytes, int index) {
        return early > 0 ? early(bytes, index) : (long) View.LITTLE_ENDIAN.get(bytes, index);
    }

    private static long early(byte[] bytes, int index) {
        early--;
        long low = (bytes[index] & 0xFF)
                | (bytes[index + 1] & 0xFF) << 8
                | (bytes[index + 2] & 0xFF) << 16
                | (bytes[index + 3] & 0xFF) << 24;
        long high = (bytes[index + 4] & 0xFF)
                | (bytes[index + 5] & 0xFF) << 8
                | (bytes[index + 6] & 0xFF) << 16
                | (bytes[index + 7] & 0xFF) << 24;
        return (high << Integer.SIZE) | (low & 0xFFFF_FFFFL);
    }

    private static final class View {
        static final VarHandle LITTLE_ENDIAN =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The word made of up to eight bytes, filled up with zeros.
     *
     * @param bytes the bytes
     * @param from the first one
     * @param to behind the last one
     * @return as {@link #at} reads them
     */
    public static long upTo(byte[] bytes, int from, int to) {
        long word = 0;
        int last = Math.min(to, from + SIZE) - 1;
        for (int i = last; i >= from; i--) {
            word = (word << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return word;
    }
}
