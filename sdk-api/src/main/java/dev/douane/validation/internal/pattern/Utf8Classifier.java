package dev.douane.validation.internal.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the class of a character that is encoded by several bytes (RFC 3629 §3). The first byte leads to a node, each
 * that continues it to another or to the class. What is not valid UTF-8 leads anywhere.
 */
final class Utf8Classifier {
    /** Bits that a continuing byte adds. */
    static final int BITS = 6;

    /** Marks a class where there might be a node. */
    static final int CLASS = 0x8000;

    private static final int BYTES = 256;
    private static final int ASCII = 0x80;
    private static final int CHILDREN = 1 << BITS;

    private final Alphabet alphabet;
    private final AutomatonBudget budget;
    private final List<Ints> nodes = new ArrayList<>();
    private final Map<Ints, Integer> known = new HashMap<>();
    private final int[][] uniform;

    private final short[] units = new short[BYTES];

    Utf8Classifier(Alphabet alphabet, AutomatonBudget budget) {
        this.alphabet = alphabet;
        this.budget = budget;
        // No node is number 0, which stands for being between characters.
        nodes.add(new Ints());
        this.uniform = new int[3][alphabet.count()];
        for (int unit = 0; unit < ASCII; unit++) {
            units[unit] = (short) alphabet.classOf(unit);
        }
        first(0xC2, 0xDF, 1, 0x80);
        first(0xE0, 0xEF, 2, 0x800);
        first(0xF0, 0xF4, 3, 0x10000);
    }

    /** For each first byte the class of its character, or a node's number, negated. */
    short[] units() {
        return units;
    }

    /** For each node and the six bits of each continuing byte the next node, or {@link #CLASS} and a class. */
    char[] nodes() {
        char[] table = new char[nodes.size() * CHILDREN];
        for (int i = CHILDREN; i < table.length; i++) {
            table[i] = (char) nodes.get(i / CHILDREN).get(i % CHILDREN);
        }
        return table;
    }

    /** The first bytes of characters so long, of which none is below the least. */
    private void first(int from, int to, int following, int least) {
        for (int unit = from; unit <= to; unit++) {
            int bits = unit & ((CHILDREN >> following) - 1);
            units[unit] = (short) -node(bits << (BITS * following), following, least);
        }
    }

    private int node(int first, int following, int least) {
        int size = 1 << (BITS * (following - 1));
        if (alphabet.isUniform(real(first, least), real(first + CHILDREN * size - 1, least))) {
            return uniform(alphabet.classOf(real(first, least)), following);
        }
        Ints children = new Ints();
        for (int i = 0; i < CHILDREN; i++) {
            children.add(child(first + i * size, following - 1, least));
        }
        return number(children);
    }

    /** What so many bytes lead to one class by, whichever they are. */
    private int uniform(int characters, int following) {
        int[] known = uniform[following - 1];
        if (known[characters] == 0) {
            Ints children = new Ints();
            int child = following == 1 ? CLASS | characters : uniform(characters, following - 1);
            for (int i = 0; i < CHILDREN; i++) {
                children.add(child);
            }
            known[characters] = number(children);
        }
        return known[characters];
    }

    private int number(Ints children) {
        Integer same = known.putIfAbsent(children, nodes.size());
        if (same != null) {
            return same;
        }
        budget.classifier(nodes.size());
        nodes.add(children);
        return nodes.size() - 1;
    }

    private int child(int first, int following, int least) {
        budget.step();
        return following == 0 ? CLASS | alphabet.classOf(real(first, least)) : node(first, following, least);
    }

    private static int real(int codePoint, int least) {
        return Math.min(Math.max(codePoint, least), Character.MAX_CODE_POINT);
    }
}
