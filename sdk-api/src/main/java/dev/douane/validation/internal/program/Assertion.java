package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A keyword that a value of one kind must satisfy, and where it stands.
 *
 * @see TextAssertion
 */
public abstract class Assertion {
    private final String keyword;
    private final String pointer;
    private final Json asked;

    /** What was said of it the last time. Whoever does not see it says it anew. */
    private @Nullable Said said;

    Assertion(String keyword, String pointer, Json asked) {
        this.keyword = keyword;
        this.pointer = pointer;
        this.asked = asked;
    }

    /**
     * The keyword.
     *
     * @return {@code false} for a schema that is {@code false}
     */
    public final String keyword() {
        return keyword;
    }

    /**
     * Where the keyword stands in the schema's document.
     *
     * @return an RFC 6901 pointer
     */
    public final String pointer() {
        return pointer;
    }

    /**
     * What the schema says there.
     *
     * @return the keyword's value
     */
    public final Json asked() {
        return asked;
    }

    /**
     * Whether a bound is not itself among what it allows.
     *
     * @return true for exclusive bounds
     */
    public boolean excludesItself() {
        return false;
    }

    /**
     * What to say of a value that does not satisfy the keyword.
     *
     * @param found what the value is
     * @param wording how to say it in the schema's words alone
     * @return the sentence, the same one each time
     */
    public final String sentence(String found, BiFunction<Assertion, String, String> wording) {
        Said last = said;
        if (last == null || !last.found.equals(found)) {
            last = new Said(found, wording.apply(this, found));
            said = last;
        }
        return last.sentence;
    }

    private record Said(String found, String sentence) {}

    /** What no value of the kind satisfies. */
    public static final class Never extends Assertion {
        private final boolean aboutMembers;

        Never(String keyword, String pointer, Json asked) {
            super(keyword, pointer, asked);
            this.aboutMembers = keyword.equals("additionalProperties") || keyword.equals("unevaluatedProperties");
        }

        /**
         * Whether it is the member that may not be there, rather than its value.
         *
         * @return true if the schema allows no more members than it describes
         */
        public boolean aboutMembers() {
            return aboutMembers;
        }
    }

    /** Names that must be there beside another, or in any case. */
    public static final class Required extends Assertion {
        /** The property that asks for the others; -1 if they are asked for in any case. */
        final int present;

        final int[] indexes;

        /** The properties asked for, one bit each, if all of them are among the first 64; else 0. */
        final long bits;

        Required(String keyword, String pointer, Json asked, int present, int[] indexes) {
            super(keyword, pointer, asked);
            this.present = present;
            this.indexes = indexes;
            long all = 0;
            boolean few = true;
            for (int index : indexes) {
                few &= index < ObjectPlan.WORD;
                all |= 1L << index;
            }
            this.bits = few ? all : 0;
        }

        /**
         * The property that asks for the others.
         *
         * @return its index, or -1 if they are asked for in any case
         */
        public int present() {
            return present;
        }

        /**
         * How many are asked for.
         *
         * @return from 0
         */
        public int size() {
            return indexes.length;
        }

        /**
         * One that is asked for.
         *
         * @param i from 0
         * @return the index of the property
         */
        public int index(int i) {
            return indexes[i];
        }
    }

    /** How many members or items there may be. */
    public static final class Size extends Assertion {
        final int min;
        final int max;

        Size(String keyword, String pointer, Json asked, int min, int max) {
            super(keyword, pointer, asked);
            this.min = min;
            this.max = max;
        }

        /** All of them at once; it stands nowhere. */
        static Size all(List<Size> sizes) {
            int min = 0;
            int max = Integer.MAX_VALUE;
            for (Size size : sizes) {
                min = Math.max(min, size.min);
                max = Math.min(max, size.max);
            }
            return new Size("", "", Json.Bool.TRUE, min, max);
        }

        /**
         * The verdict.
         *
         * @param size how many there are
         * @return whether that is allowed
         */
        public boolean accepts(int size) {
            return size >= min && size <= max;
        }
    }
}
