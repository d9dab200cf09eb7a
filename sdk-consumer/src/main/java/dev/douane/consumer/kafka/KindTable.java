package dev.douane.consumer.kafka;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Small numbers for kinds. Number 0 is what nobody can tell. Producers and schema ids come with records, from anybody,
 * so the table is bounded: beyond that producers are no longer told apart, and in the end neither are contracts.
 */
final class KindTable {
    static final int UNIDENTIFIED = 0;
    static final int MOST_WITH_PRODUCERS = 3_072;
    static final int MOST = 4_096;

    private final List<Kind> kinds = new ArrayList<>();
    private final Map<Kind, Integer> numbers = new HashMap<>();
    private boolean full;

    KindTable() {
        numberOf(Kind.UNIDENTIFIED);
    }

    int numberOf(Kind kind) {
        Integer known = numbers.get(kind);
        if (known != null) {
            return known;
        }
        if (kinds.size() >= MOST_WITH_PRODUCERS && kind.producer().isPresent()) {
            return numberOf(kind.withoutProducer());
        }
        if (kinds.size() >= MOST) {
            full = true;
            return UNIDENTIFIED;
        }
        numbers.put(kind, kinds.size());
        kinds.add(kind);
        return kinds.size() - 1;
    }

    Kind kind(int number) {
        return kinds.get(number);
    }

    /** Whether something was counted as unidentified only for want of room. */
    boolean full() {
        return full;
    }

    /** All, by their numbers. */
    List<Kind> all() {
        return Collections.unmodifiableList(kinds);
    }
}
