package dev.douane.validation.internal.machine;

import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.Unevaluated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The children of an open object or array that are in order only if somebody looks at them, which shows itself when it
 * is known who has a say. What is remembered of them is who it could be, and each such set once.
 */
final class Unlooked {
    private final List<@Nullable Set<Clause>> clauses = new ArrayList<>();

    /** Who wants to know what of the child that is being read: an assertion, or before it those who count items. */
    private int links;

    private int[] track = new int[4];
    private int[] assertion = new int[4];
    private int[] child = new int[4];
    private long[] bits = new long[4];
    private boolean[] counts = new boolean[4];

    void open() {
        clauses.clear();
        links = 0;
    }

    void unlink() {
        links = 0;
    }

    /** The next assertion of the track has one more who looks at the child, if this node holds of it. */
    void counts(int forTrack, long bit, int node) {
        link(forTrack, 0, node, bit, true);
    }

    /** The child satisfies a node, or one of these looks at it. */
    void asks(int ofTrack, int index, int node, long lookers) {
        link(ofTrack, index, node, lookers, false);
    }

    private void link(int of, int index, int node, long mask, boolean counting) {
        if (links == track.length) {
            track = Arrays.copyOf(track, links * 2);
            assertion = Arrays.copyOf(assertion, links * 2);
            child = Arrays.copyOf(child, links * 2);
            bits = Arrays.copyOf(bits, links * 2);
            counts = Arrays.copyOf(counts, links * 2);
        }
        track[links] = of;
        assertion[links] = index;
        child[links] = node;
        bits[links] = mask;
        counts[links++] = counting;
    }

    void learn(boolean[] verdictsOfChild, Tracks tracks) {
        long counted = 0;
        for (int i = 0; i < links; i++) {
            boolean held = verdictsOfChild[child[i]];
            if (counts[i]) {
                counted |= held ? bits[i] : 0;
            } else {
                if (!held) {
                    remember(track[i], assertion[i], bits[i] | counted, tracks);
                }
                counted = 0;
            }
        }
        links = 0;
    }

    private void remember(int of, int index, long lookers, Tracks tracks) {
        if (lookers == 0) {
            tracks.fail(of);
            return;
        }
        while (clauses.size() <= of) {
            clauses.add(null);
        }
        Set<Clause> known = clauses.get(of);
        if (known == null) {
            known = new HashSet<>();
            clauses.set(of, known);
        }
        known.add(new Clause(index, lookers));
    }

    /** Whether for every child that asks for it somebody looks at it. */
    boolean accepts(int of, List<Unevaluated> assertions, Predicate<Node> holds, IntPredicate seen) {
        Set<Clause> known = of < clauses.size() ? clauses.get(of) : null;
        if (known == null) {
            return true;
        }
        long[] saying = new long[assertions.size()];
        for (int i = 0; i < saying.length; i++) {
            saying[i] = assertions.get(i).saying(holds, seen);
        }
        for (Clause clause : known) {
            if ((saying[clause.assertion] & clause.lookers) == 0) {
                return false;
            }
        }
        return true;
    }

    /** One of these must have a say. */
    private record Clause(int assertion, long lookers) {}
}
