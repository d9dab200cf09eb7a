package dev.douane.compatibility;

import dev.douane.compatibility.internal.Steps;
import dev.douane.internal.json.Json;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes a document smaller, greedily, for as long as it shows the same. */
final class Shrinking {
    private static final int PATIENCE = 1_000;

    /** A long document takes longer to look at, so fewer smaller ones are. */
    private static final int CHARACTERS = 200_000;

    /** Characters that are validated in the time of a step. */
    private static final int LOOKS = 4;

    private final Predicate<Json> shows;
    private final Steps steps;
    private final long cost;
    private int tries;
    private @Nullable Json found;

    private Shrinking(int length, Predicate<Json> shows, Steps steps, long cost) {
        this.shows = shows;
        this.steps = steps;
        this.cost = cost + length / LOOKS;
        this.tries = Math.min(PATIENCE, CHARACTERS / length);
    }

    /**
     * As small as the steps let it become, where every look at a document takes some, and more if it is long: its length
     * is that of its text.
     */
    static Json of(Json document, int length, Predicate<Json> shows, Steps steps, long cost) {
        Shrinking shrinking = new Shrinking(length, shows, steps, cost);
        Json smallest = document;
        Json smaller = document;
        while (smaller != null) {
            smallest = smaller;
            smaller = shrinking.smaller(smallest);
        }
        return smallest;
    }

    private @Nullable Json smaller(Json document) {
        found = null;
        SmallerValues.any(document, this::isEnough);
        return found;
    }

    /** Whether this one will do, or no other can be looked at. */
    private boolean isEnough(Json candidate) {
        if (tries-- <= 0 || !steps.tryTake(cost)) {
            return true;
        }
        if (shows.test(candidate)) {
            found = candidate;
        }
        return found != null;
    }
}
