package dev.douane.validation.internal.program;

import dev.douane.internal.json.MemberTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an object must satisfy. */
public final class ObjectPlan extends Plan {
    /** So many properties are seen in one word. */
    public static final int WORD = Long.SIZE;

    /** Nothing is asked of objects, but that they be objects. */
    public final boolean free;
    /** How many members there must be, at least. */
    public final int min;
    /** How many members there may be. */
    public final int max;
    /** The properties that must be there, by index, one bit each. */
    public final long required;

    private final long[] moreRequired;
    private final Property[] properties;
    private final NameTable names;
    private final MemberTable members;
    private final Unknown unknown;
    private final List<NameAssertion> nameAssertions;
    private final List<Assertion.Required> requirements;
    private final boolean conditional;
    private final List<Assertion.Size> sizes;
    private final @Nullable Discriminator discriminator;

    ObjectPlan(
            Conditions conditions,
            @Nullable Discriminator discriminator,
            List<Property> properties,
            Unknown unknown,
            List<NameAssertion> nameAssertions,
            List<Assertion.Required> requirements,
            List<Assertion.Size> sizes) {
        super(conditions);
        this.discriminator = discriminator;
        this.properties = properties.toArray(new Property[0]);
        this.names = new NameTable(names(properties));
        this.members = new MemberTable(properties);
        this.unknown = unknown;
        this.nameAssertions = List.copyOf(nameAssertions);
        this.requirements = List.copyOf(requirements);
        this.sizes = List.copyOf(sizes);
        Assertion.Size all = Assertion.Size.all(sizes);
        this.min = all.min;
        this.max = all.max;
        long[] bits = new long[Math.max(1, (properties.size() + WORD - 1) / WORD)];
        boolean someDepend = false;
        for (Assertion.Required one : requirements) {
            someDepend |= one.present >= 0;
            for (int index : one.present < 0 ? one.indexes : new int[0]) {
                bits[index / WORD] |= 1L << (index % WORD);
            }
        }
        this.conditional = someDepend;
        this.required = bits[0];
        this.moreRequired = bits;
        this.free = properties.isEmpty() && unknown.isFree() && nameAssertions.isEmpty() && sizes.isEmpty() && !never();
    }

    private static List<String> names(List<Property> properties) {
        List<String> names = new ArrayList<>();
        for (Property property : properties) {
            names.add(property.name());
        }
        return names;
    }

    /**
     * What tells which of the alternatives an object is meant for, if that is all there is to say of it.
     *
     * @return null if nothing does
     */
    public @Nullable Discriminator discriminator() {
        return discriminator;
    }

    /**
     * How many properties the schema names.
     *
     * @return from 0
     */
    public int size() {
        return properties.length;
    }

    /**
     * How many words hold a bit for each property.
     *
     * @return at least 1
     */
    public int words() {
        return moreRequired.length;
    }

    /**
     * A property.
     *
     * @param index from 0
     * @return the property
     */
    public Property property(int index) {
        return properties[index];
    }

    /**
     * Looks a name up.
     *
     * @param b holds the name, without escapes
     * @param from where it begins
     * @param to where it ends
     * @return the property's index, or -1 if the schema does not name it
     */
    public int find(byte[] b, int from, int to) {
        return names.find(b, from, to);
    }

    /**
     * Looks a member up that is written in the usual way.
     *
     * @param b the text
     * @param p the name's opening quotation mark
     * @param end where the text ends
     * @return the property's index plus one, and above 16 bits how long its token is; or 0 if the schema does not name it,
     *     or it has to be looked at more closely
     */
    public int member(byte[] b, int p, int end) {
        return members.find(b, p, end);
    }

    /**
     * Whether {@link #member} finds each name of the schema that is written there without escapes.
     *
     * @param p the name's opening quotation mark
     * @param end where the text ends
     * @return true if a name that was not found is none of the schema's
     */
    public boolean findsAll(int p, int end) {
        return members.isComplete() && p + MemberTable.REACH <= end;
    }

    /**
     * What the value of a property must satisfy that the schema does not name.
     *
     * @return by name
     */
    public Unknown unknown() {
        return unknown;
    }

    /**
     * Whether all that must be there was seen.
     *
     * @param seen one bit for each of the first 64 properties
     * @param more the bits of all properties, if there are more
     * @return whether nothing is missing
     */
    public boolean complete(long seen, long[] more) {
        if ((seen & required) != required) {
            return false;
        }
        for (int i = 1; i < moreRequired.length; i++) {
            if ((more[i] & moreRequired[i]) != moreRequired[i]) {
                return false;
            }
        }
        return !conditional || acceptsAll(seen, more);
    }

    /**
     * Whether all was seen that must be there whatever else is.
     *
     * @param seen holds the bits of all properties
     * @param from in which word they begin
     * @return whether nothing is missing
     */
    public boolean hasAll(long[] seen, int from) {
        for (int i = 0; i < moreRequired.length; i++) {
            if ((seen[from + i] & moreRequired[i]) != moreRequired[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * How many properties must be there, whatever else is.
     *
     * @return from 0
     */
    public int requiredCount() {
        int count = 0;
        for (long word : moreRequired) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /**
     * Whether a property must be there, whatever else is.
     *
     * @param index the property
     * @return whether it is among the required ones
     */
    public boolean requires(int index) {
        return seen(index, required, moreRequired);
    }

    private boolean acceptsAll(long seen, long[] more) {
        for (Assertion.Required one : requirements) {
            if (!accepts(one, seen, more)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether one requirement is met.
     *
     * @param one of {@link #requirements}
     * @param seen one bit for each of the first 64 properties
     * @param more the bits of all properties, if there are more
     * @return whether nothing is missing
     */
    public boolean accepts(Assertion.Required one, long seen, long[] more) {
        if (one.present >= 0 && !seen(one.present, seen, more)) {
            return true;
        }
        if (one.bits != 0) {
            return (seen & one.bits) == one.bits;
        }
        for (int index : one.indexes) {
            if (!seen(index, seen, more)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a property was seen.
     *
     * @param index the property
     * @param seen one bit for each of the first 64 properties
     * @param more the bits of all properties, if there are more
     * @return whether its bit is set
     */
    public static boolean seen(int index, long seen, long[] more) {
        long word = index < WORD ? seen : more[index / WORD];
        return ((word >>> (index % WORD)) & 1) != 0;
    }

    /**
     * What is asked of names.
     *
     * @return in the order of the schema
     */
    public List<NameAssertion> nameAssertions() {
        return nameAssertions;
    }

    /**
     * Which names must be there.
     *
     * @return in the order of the schema
     */
    public List<Assertion.Required> requirements() {
        return requirements;
    }

    /**
     * How many members there may be.
     *
     * @return in the order of the schema
     */
    public List<Assertion.Size> sizes() {
        return sizes;
    }
}
