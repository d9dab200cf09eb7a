package dev.douane.contract;

import java.util.List;

/**
 * Where the data comes from and where it goes.
 *
 * @param sources the systems or publications it is made from, nearest last
 * @param destinations the tables, reports or systems that it feeds
 */
public record Lineage(List<String> sources, List<String> destinations) {

    /** Keeps copies of both lists. */
    public Lineage {
        sources = List.copyOf(sources);
        destinations = List.copyOf(destinations);
    }
}
