package dev.douane.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time. */
public final class Words {
    /** How many bytes a word has. */
    public static final int SIZE = Long.BYTES;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** The lowest bit of each byte. */
    public static final long ONES = 0x0101010101010101L;

    /** The highest bit of each byte, set in none that is ASCII. */
    public static final long HIGHS = 0x8080808080808080L;

    /** Moves the upper bits of eight bytes into the upper byte of the product, see {@link #gathered}. */
    public static final long GATHER = 0x0002040810204081L;

    /** How far they are moved down from there. */
    public static final int GATHERED = Long.SIZE - Byte.SIZE;

    /** Eight quotation marks. */
    public static final long QUOTES = '"' * ONES;

    /** Eight backslashes. */
    public static final long BACKSLASHES = '\\' * ONES;

    /**
     * So many words are read byte by byte first: making the view takes ten milliseconds, and using it before it is
     * compiled takes longer than doing without. An application that starts with hundreds of contracts reads fewer.
     */
    private static int early = 1 << 17;

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

    /**
     * Whether words are still read byte by byte.
     *
     * @return true as long as {@link #viewedAt} would be the first to make the view
     */
    public static boolean areEarly() {
        return early > 0;
    }

    /**
     * Ends the time in which words are read byte by byte, since much is going to be read.
     */
    public static void prepare() {
        early = 0;
    }

    /** Counts words that somebody else has read byte by byte. */
    static void spend(int words) {
        early -= early > 0 ? words : 0;
    }

    private static long early(byte[] bytes, int index) {
        early--;
        return ((long) half(bytes, index + Integer.BYTES) << Integer.SIZE) | (half(bytes, index) & 0xFFFF_FFFFL);
    }

    private static int half(byte[] bytes, int index) {
        return (bytes[index] & 0xFF)
                | (bytes[index + 1] & 0xFF) << 8
                | (bytes[index + 2] & 0xFF) << 16
                | (bytes[index + 3] & 0xFF) << 24;
    }

    private static final class View {
        static final VarHandle LITTLE_ENDIAN =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

        static final VarHandle HALF = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The same for code that is only written when it is worth its while, so that making the view is, too.
     *
     * @param bytes at least {@code index + 8} long
     * @param index where it begins
     * @return the bytes, the first one lowest
     */
    public static long viewedAt(byte[] bytes, int index) {
        return (long) View.LITTLE_ENDIAN.get(bytes, index);
    }

    /**
     * The four bytes that begin at an index.
     *
     * @param bytes at least {@code index + 4} long
     * @param index where they begin
     * @return the bytes, the first one lowest
     */
    public static int halfAt(byte[] bytes, int index) {
        return early > 0 ? half(bytes, index) : (int) View.HALF.get(bytes, index);
    }

    /**
     * The same for code that is only used when it is worth its while.
     *
     * @param bytes at least {@code index + 4} long
     * @param index where they begin
     * @return the bytes, the first one lowest
     */
    public static int halfViewedAt(byte[] bytes, int index) {
        return (int) View.HALF.get(bytes, index);
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
     * A number that is the same for the same bytes.
     *
     * @param b holds them
     * @param from where they begin
     * @param to where they end
     * @return well mixed in its upper half
     */
    public static long hash(byte[] b, int from, int to) {
        if (early > 0) {
            return hashEarly(b, from, to);
        }
        int p = from;
        long hash = (long) to - from;
        for (int last = to - SIZE; p <= last; p += SIZE) {
            hash = mixed(hash ^ viewedAt(b, p));
        }
        return p < to ? mixed(hash ^ viewedUpTo(b, p, to)) : hash;
    }

    private static long hashEarly(byte[] b, int from, int to) {
        long hash = (long) to - from;
        for (int p = from; p < to; p += SIZE) {
            hash = mixed(hash ^ upTo(b, p, to));
            early--;
        }
        return hash;
    }

    /**
     * The word made of less than eight bytes, filled up with zeros.
     *
     * @param b holds them, perhaps with others behind
     * @param from the first one
     * @param to behind the last one
     * @return as {@link #viewedAt} reads them
     */
    public static long viewedUpTo(byte[] b, int from, int to) {
        return from + SIZE <= b.length ? viewedAt(b, from) & ~(-1L << ((to - from) * Byte.SIZE)) : upTo(b, from, to);
    }

    /** Spreads what tells numbers apart over all bits; different ones stay different. */
    static long mixed(long bits) {
        // The last byte of a word is in the upper bits, which a product alone does not bring down to the others.
        long product = bits * MIX;
        long folded = (product ^ (product >>> Integer.SIZE)) * MIX;
        return folded ^ (folded >>> 29);
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

    /**
     * Puts the upper bits of eight bytes together.
     *
     * @param highs nothing but upper bits
     * @return a bit for each byte, the first one lowest
     */
    public static long gathered(long highs) {
        return (highs * GATHER) >>> GATHERED;
    }
}
