package dev.douane.benchmarks;

import java.util.Comparator;
import java.util.List;

/** What is measured and what it is held against, each in operations a second. */
record Ratio(double measured, double yardstick) {
    double value() {
        return measured / yardstick;
    }

    /** The one in the middle; of an even number, the lower one. */
    static Ratio median(List<Ratio> ratios) {
        List<Ratio> sorted =
                ratios.stream().sorted(Comparator.comparingDouble(Ratio::value)).toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    @Override
    public String toString() {
        return Figure.text(value()) + "x: " + Figure.text(measured) + "/s against " + Figure.text(yardstick) + "/s";
    }
}
