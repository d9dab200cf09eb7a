package dev.douane.validation.internal.program;

import dev.douane.internal.json.Words;
import dev.douane.validation.internal.pattern.TextCheck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of strings that is asked with bytes, eight at a time. */
public final class NameTable implements TextCheck {
    private final byte[][] names;
    private final int[] slots;
    /** Kept for all who ask for the same names, besides other things. */
    private volatile @Nullable Reading reading;

    /**
     * A table.
     *
     * @param texts each once
     */
    public NameTable(Collection<String> texts) {
        this.names = new byte[texts.size()][];
        int count = 0;
        for (String text : texts) {
            names[count++] = text.getBytes(StandardCharsets.UTF_8);
        }
        this.slots = new int[Integer.highestOneBit(Math.max(2, names.length * 2)) * 2];
        for (int i = 0; i < names.length; i++) {
            int slot = slot(names[i], 0, names[i].length);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i + 1;
        }
    }

    /**
     * Looks a string up.
     *
     * @param b holds it as UTF-8
     * @param from where it begins
     * @param to where it ends
     * @return its index in the order of the collection, or -1
     */
    public int find(byte[] b, int from, int to) {
        int slot = slot(b, from, to);
        while (slots[slot] != 0) {
            byte[] name = names[slots[slot] - 1];
            if (Arrays.equals(name, 0, name.length, b, from, to)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    /**
     * How long the longest of them is.
     *
     * @return bytes of UTF-8
     */
    public int longest() {
        int longest = 0;
        for (byte[] name : names) {
            longest = Math.max(longest, name.length);
        }
        return longest;
    }

    /**
     * The strings.
     *
     * @return in the order of the collection
     */
    public List<String> names() {
        List<String> texts = new ArrayList<>();
        for (byte[] name : names) {
            texts.add(new String(name, StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** What reads most of them as they are written; null if there is no such thing. */
    @Nullable
    TextToken token() {
        Reading known = reading;
        if (known == null) {
            List<String> texts = names();
            TextToken few = TokenTable.of(texts);
            known = new Reading(few != null ? few : NamedToken.of(texts));
            reading = known;
        }
        return known.token;
    }

    @Override
    public boolean accepts(byte[] utf8, int from, int to) {
        return find(utf8, from, to) >= 0;
    }

    private record Reading(@Nullable TextToken token) {}

    private int slot(byte[] b, int from, int to) {
        return (int) (Words.hash(b, from, to) >>> 32) & (slots.length - 1);
    }
}
