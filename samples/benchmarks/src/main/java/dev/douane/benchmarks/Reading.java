package dev.douane.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/** What a row makes of its measurements: one value a round. A ratio is always taken within a round. */
enum Reading {
    /** How many times the throughput of the second the first has. */
    TIMES_THROUGHPUT("x") {
        @Override
        List<Double> values(Results results, List<Measurement> of) {
            return ratios(results.values(of.get(0)), results.values(of.get(1)));
        }
    },
    /** How many times the time of the second the first takes. */
    TIMES_TIME("x") {
        @Override
        List<Double> values(Results results, List<Measurement> of) {
            return ratios(results.values(of.get(1)), results.values(of.get(0)));
        }
    },
    /** Bytes that a check allocates. */
    ALLOCATED(" B") {
        @Override
        List<Double> values(Results results, List<Measurement> of) {
            return results.allocated(of.get(0));
        }
    },
    /** Milliseconds of one operation. */
    TIME_OF_ONE(" ms") {
        @Override
        List<Double> values(Results results, List<Measurement> of) {
            return results.values(of.get(0)).stream().map(rate -> 1_000 / rate).toList();
        }
    },
    /** Milliseconds, as measured. */
    MILLISECONDS(" ms") {
        @Override
        List<Double> values(Results results, List<Measurement> of) {
            return results.values(of.get(0));
        }
    };

    private final String unit;

    Reading(String unit) {
        this.unit = unit;
    }

    abstract List<Double> values(Results results, List<Measurement> of);

    String unit() {
        return unit;
    }

    private static List<Double> ratios(List<Double> above, List<Double> below) {
        return IntStream.range(0, Math.min(above.size(), below.size()))
                .mapToObj(round -> above.get(round) / below.get(round))
                .toList();
    }
}
