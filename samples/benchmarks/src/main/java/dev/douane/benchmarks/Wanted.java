package dev.douane.benchmarks;

/** What a row asks for. */
sealed interface Wanted {
    /** The verdict on a measured value. */
    String verdict(double measured);

    /** The wanted value in a unit. */
    String in(String unit);

    static Wanted atLeast(double value) {
        return new AtLeast(value);
    }

    static Wanted atMost(double value) {
        return new AtMost(value);
    }

    /** The row informs and asks for nothing. */
    static Wanted nothing() {
        return new Nothing();
    }

    private static String verdict(boolean holds) {
        return holds ? "holds" : "falls short";
    }

    record AtLeast(double value) implements Wanted {
        @Override
        public String verdict(double measured) {
            return Wanted.verdict(measured >= value);
        }

        @Override
        public String in(String unit) {
            return "≥ " + Figure.text(value) + unit;
        }
    }

    record AtMost(double value) implements Wanted {
        @Override
        public String verdict(double measured) {
            return Wanted.verdict(measured <= value);
        }

        @Override
        public String in(String unit) {
            return "≤ " + Figure.text(value) + unit;
        }
    }

    record Nothing() implements Wanted {
        @Override
        public String verdict(double measured) {
            return "information";
        }

        @Override
        public String in(String unit) {
            return "-";
        }
    }
}
