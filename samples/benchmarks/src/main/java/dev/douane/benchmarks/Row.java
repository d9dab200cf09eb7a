package dev.douane.benchmarks;

import java.util.List;

/**
 * A line of the result.
 *
 * @param name what is compared, on what
 * @param reading what is made of the measurement
 * @param of the measurement
 * @param wanted what is asked for
 */
record Row(String name, Reading reading, Measurement of, Wanted wanted) {
    /** The same row where nothing is asked for. */
    Row informing() {
        return new Row(name, reading, of, Wanted.nothing());
    }

    String line(Results results) {
        Figure figure = Figure.of(reading.values(results, of));
        return name + " | " + figure.in(reading.unit()) + " | " + wanted.in(reading.unit()) + " | "
                + wanted.verdict(figure.median());
    }

    /** Rows under a heading. */
    record Group(String title, List<Row> rows) {
        Group {
            rows = List.copyOf(rows);
        }
    }
}
