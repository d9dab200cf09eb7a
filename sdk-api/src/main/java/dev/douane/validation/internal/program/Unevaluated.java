package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The keyword {@code unevaluatedProperties} or {@code unevaluatedItems} where what is left for it depends on which other
 * schemas hold. Each of those is a bit, and for every child it is known who looks at it: a child that does not satisfy
 * this keyword asks that one of those hold.
 */
public final class Unevaluated extends Assertion {
    /** Somebody looks at the child whatever the value. */
    public static final long LOOKED_AT = -1;

    private final Node node;
    private final Source always;
    private final List<Source> sources;
    private final List<List<When>> conditions;
    private final List<Counting> counting;
    private final long[] children;
    private final long rest;

    private Unevaluated(
            Place place,
            Kind kind,
            Sources from,
            Compiler compiler,
            List<String> names,
            ToIntFunction<String> indexes) {
        super(
                Sources.keyword(kind),
                place.pointer(Sources.keyword(kind)),
                java.util.Objects.requireNonNull(compiler.index().get(place, Sources.keyword(kind))));
        this.node = compiler.node(List.of(compiler.index().at(pointer())));
        this.always = from.always;
        this.sources = List.copyOf(from.conditional.values());
        this.conditions = new ArrayList<>();
        from.conditional.keySet().forEach(when -> conditions.add(whens(when, compiler, indexes)));
        this.counting = new ArrayList<>();
        for (Sources.Counting one : from.counting) {
            counting.add(new Counting(compiler.node(List.of(one.place())), 1L << conditions.size()));
            conditions.add(whens(one.when(), compiler, indexes));
        }
        this.rest = bits(source -> source.all);
        compiler.spend(looks(names));
        this.children = kind == Kind.OBJECT ? properties(names) : items();
    }

    /** How many it takes to tell who looks at each child that is known now. */
    private long looks(List<String> names) {
        long looks = 1L + always.patterns() + always.prefix;
        for (Source source : sources) {
            looks += 1L + source.patterns() + source.prefix;
        }
        return looks * (1 + names.size());
    }

    static Unevaluated items(Place place, Sources sources, Compiler compiler) {
        return new Unevaluated(place, Kind.ARRAY, sources, compiler, List.of(), name -> -1);
    }

    /**
     * Makes one.
     *
     * @param names of the plan's properties
     * @param indexes of those
     */
    static Unevaluated properties(
            Place place, Sources sources, Compiler compiler, List<String> names, ToIntFunction<String> indexes) {
        return new Unevaluated(place, Kind.OBJECT, sources, compiler, names, indexes);
    }

    private static List<When> whens(Set<Condition> conditions, Compiler compiler, ToIntFunction<String> indexes) {
        List<When> whens = new ArrayList<>();
        for (Condition condition : conditions) {
            whens.add(
                    condition instanceof Condition.Holds holds
                            ? new When(compiler.node(List.of(holds.place())), holds.wanted(), -1)
                            : new When(null, true, indexes.applyAsInt(((Condition.Present) condition).name())));
        }
        return whens;
    }

    private long[] properties(List<String> names) {
        long[] masks = new long[names.size()];
        for (int i = 0; i < masks.length; i++) {
            String name = names.get(i);
            masks[i] = always.looksAt(name) ? LOOKED_AT : bits(source -> source.looksAt(name));
        }
        return masks;
    }

    private long[] items() {
        int longest = always.prefix;
        for (Source source : sources) {
            longest = Math.max(longest, source.prefix);
        }
        long[] masks = new long[longest];
        for (int i = 0; i < masks.length; i++) {
            int item = i;
            masks[i] = always.looksAt(item) ? LOOKED_AT : bits(source -> source.looksAt(item));
        }
        return masks;
    }

    private long bits(Predicate<Source> looks) {
        long bits = 0;
        for (int i = 0; i < sources.size(); i++) {
            bits |= looks.test(sources.get(i)) ? 1L << i : 0;
        }
        return bits;
    }

    /**
     * What a child must satisfy at which nobody looks.
     *
     * @return a node
     */
    public Node node() {
        return node;
    }

    /**
     * Whether no child satisfies it.
     *
     * @return true for {@code false}
     */
    public boolean isFalse() {
        return asked().equals(Json.Bool.FALSE);
    }

    /**
     * Who looks at a property that the plan names, or at an item.
     *
     * @param index of the property, or of the item
     * @return one bit each, or {@link #LOOKED_AT}; without those who count items
     */
    public long child(int index) {
        return index < children.length ? children[index] : rest;
    }

    /**
     * Who looks at a property that the plan does not name.
     *
     * @param b holds the name, without escapes
     * @param from where it begins
     * @param to where it ends
     * @return one bit each, or {@link #LOOKED_AT}
     */
    public long child(byte[] b, int from, int to) {
        if (always.matches(b, from, to)) {
            return LOOKED_AT;
        }
        long bits = rest;
        for (int i = 0; i < sources.size(); i++) {
            bits |= sources.get(i).matches(b, from, to) ? 1L << i : 0;
        }
        return bits;
    }

    /**
     * Those who look at the items that they count.
     *
     * @return in the order of the schema
     */
    public List<Counting> counting() {
        return counting;
    }

    /**
     * The nodes that have to be decided.
     *
     * @return nodes that are asked about the same value
     */
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (List<When> whens : conditions) {
            for (When when : whens) {
                if (when.node != null) {
                    nodes.add(when.node);
                }
            }
        }
        return nodes;
    }

    /**
     * What the say of somebody depends on.
     *
     * @param bit from 0
     * @return all of it must be so
     */
    public List<When> when(int bit) {
        return List.copyOf(conditions.get(bit));
    }

    /**
     * Who had a say.
     *
     * @param holds what nodes say of the value
     * @param seen which of the plan's properties the value has
     * @return one bit each
     */
    public long saying(Predicate<Node> holds, IntPredicate seen) {
        long bits = 0;
        for (int i = 0; i < conditions.size(); i++) {
            boolean all = true;
            for (When when : conditions.get(i)) {
                all = all && (when.node == null ? seen.test(when.property) : holds.test(when.node) == when.wanted);
            }
            bits |= all ? 1L << i : 0;
        }
        return bits;
    }

    /**
     * Somebody who looks at the items that he counts.
     *
     * @param node what they satisfy
     * @param bit his own
     */
    public record Counting(Node node, long bit) {}

    /**
     * What somebody's say depends on: that a node holds, or does not; or else that a property is there.
     *
     * @param node asked about the same value; null if a property is meant
     * @param wanted whether the node must hold
     * @param property its index in the plan, or -1
     */
    public record When(@Nullable Node node, boolean wanted, int property) {}
}
