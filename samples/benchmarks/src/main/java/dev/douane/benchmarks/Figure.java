package dev.douane.benchmarks;

import java.util.List;
import java.util.Locale;

/** The values of the rounds as one, with how far they lie apart. */
record Figure(double median, double least, double most) {
    static Figure of(List<Double> values) {
        if (values.isEmpty() || values.contains(Double.NaN)) {
            return new Figure(Double.NaN, Double.NaN, Double.NaN);
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Figure(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }

    String in(String unit) {
        if (Double.isNaN(median)) {
            return "failed";
        }
        String middle = text(median) + unit;
        return least == most ? middle : middle + " (" + text(least) + " to " + text(most) + ")";
    }

    /** So many digits as mean something: two behind the point of a small number, none of a large one. */
    static String text(double value) {
        if (value == 0) {
            return "0";
        }
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
