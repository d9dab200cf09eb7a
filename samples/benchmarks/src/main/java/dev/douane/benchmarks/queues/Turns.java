package dev.douane.benchmarks.queues;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Two ways to do the same, one after the other in turns. */
final class Turns {
    private Turns() {}

    /** One way. */
    @FunctionalInterface
    interface Way {
        void go() throws IOException;
    }

    /** How many times the time of the floor the other takes, in each round after the first. */
    static List<Double> timesFloor(int rounds, Way floor, Way other) throws IOException {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            long start = System.nanoTime();
            floor.go();
            long between = System.nanoTime();
            other.go();
            long end = System.nanoTime();
            if (round > 0) {
                ratios.add((double) (end - between) / (between - start));
            }
        }
        return ratios;
    }

    /** Milliseconds, in each round after the first. */
    static List<Double> milliseconds(int rounds, Way way) throws IOException {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            long start = System.nanoTime();
            way.go();
            if (round > 0) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return times;
    }
}
