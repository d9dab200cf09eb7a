package dev.douane.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was measured: of each measurement one value a round, in the order of the rounds. */
final class Results {
    private final Map<Measurement, List<Double>> values = new HashMap<>();
    private final Map<Measurement, List<Double>> allocated = new HashMap<>();

    private final List<Double> shares = new ArrayList<>();

    void add(Measurement measurement, double value) {
        values.computeIfAbsent(measurement, first -> new ArrayList<>()).add(value);
    }

    void addAllocated(Measurement measurement, double bytes) {
        allocated.computeIfAbsent(measurement, first -> new ArrayList<>()).add(bytes);
    }

    void addShare(double share) {
        shares.add(share);
    }

    /** For which part of the measured time the measuring threads had a processor; empty if no rate was measured. */
    List<Double> shares() {
        return shares;
    }

    List<Double> values(Measurement measurement) {
        return values.getOrDefault(measurement, List.of());
    }

    List<Double> allocated(Measurement measurement) {
        return allocated.getOrDefault(measurement, List.of());
    }
}
