package dev.douane.benchmarks;

import java.util.List;

/** What a row makes of its measurement: one value a round. */
enum Reading {
    /** How many times the throughput of its yardstick it has. */
    TIMES_THROUGHPUT("x") {
        @Override
        List<Double> values(Results results, Measurement of) {
            return results.values(of);
        }
    },
    /** How many times the time of its yardstick it takes. */
    TIMES_TIME("x") {
        @Override
        List<Double> values(Results results, Measurement of) {
            return results.values(of).stream().map(ratio -> 1 / ratio).toList();
        }
    },
    /** Bytes that a check allocates. */
    ALLOCATED(" B") {
        @Override
        List<Double> values(Results results, Measurement of) {
            return results.allocated(of);
        }
    },
    /** Milliseconds of one operation. */
    TIME_OF_ONE(" ms") {
        @Override
        List<Double> values(Results results, Measurement of) {
            return results.values(of).stream().map(rate -> 1_000 / rate).toList();
        }
    },
    /** Milliseconds, as measured. */
    MILLISECONDS(" ms") {
        @Override
        List<Double> values(Results results, Measurement of) {
            return results.values(of);
        }
    };

    private final String unit;

    Reading(String unit) {
        this.unit = unit;
    }

    abstract List<Double> values(Results results, Measurement of);

    String unit() {
        return unit;
    }
}
