package dev.douane.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time. */
public final class Words {
    /** How many bytes a word has. */
    public static final int SIZE = Long.BYTES;

    private static final VarHandle LITTLE_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final VarHandle HALF = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    /**
     * The word that begins at an index.
     *
     * @param bytes at least {@code index + 8} long
     * @param index where it begins
     * @return the bytes, the first one lowest
     */
    public static long at(byte[] bytes, int index) {
        return (long) LITTLE_ENDIAN.get(bytes, index);
    }

    /**
     * The four bytes that begin at an index.
     *
     * @param bytes at least {@code index + 4} long
     * @param index where they begin
     * @return the bytes, the first one lowest
     */
    public static int halfAt(byte[] bytes, int index) {
        return (int) HALF.get(bytes, index);
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

    /**
     * All the words of a token.
     *
     * @param token its bytes
     * @return the last one is filled up with zeros
     */
    public static long[] of(byte[] token) {
        long[] words = new long[(token.length + SIZE - 1) / SIZE];
        for (int i = 0; i < words.length; i++) {
            words[i] = upTo(token, i * SIZE, token.length);
        }
        return words;
    }
}
