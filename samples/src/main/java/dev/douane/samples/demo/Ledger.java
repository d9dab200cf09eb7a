package dev.douane.samples.demo;

import dev.douane.samples.communes.Vintage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** What was sent, as the providers noted it. */
final class Ledger {
    /**
     * Payloads sent together.
     *
     * @param vintage the data, and with it the version of the contract
     * @param payloads how many were enqueued
     * @param wholeVintages how often the vintage is complete with them, from the first entry to the last
     */
    private record Line(Vintage vintage, long payloads, long wholeVintages) {}

    private final List<Line> lines = new ArrayList<>();

    void note(Vintage vintage, int payloads, int wholeVintages) {
        lines.add(new Line(vintage, payloads, wholeVintages));
    }

    long payloads(Vintage vintage) {
        return sum(vintage, Line::payloads);
    }

    long wholeVintages(Vintage vintage) {
        return sum(vintage, Line::wholeVintages);
    }

    private long sum(Vintage vintage, ToLongFunction<Line> figure) {
        return lines.stream()
                .filter(line -> line.vintage() == vintage)
                .mapToLong(figure)
                .sum();
    }
}
