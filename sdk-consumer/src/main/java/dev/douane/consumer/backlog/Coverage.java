package dev.douane.consumer.backlog;

/** How far a backlog report can be believed. */
public sealed interface Coverage {
    /** Everything was looked at: the figures are right for the moment of the report. */
    record Exact() implements Coverage {
        /** For people. */
        @Override
        public String toString() {
            return "exact";
        }
    }

    /**
     * A part was looked at: the figures are lower bounds.
     *
     * @param why what was not looked at, and what to do about it
     */
    record Sampled(String why) implements Coverage {
        /** For people. */
        @Override
        public String toString() {
            return "sampled: " + why;
        }
    }

    /**
     * The queue cannot be looked into: the figures mean nothing.
     *
     * @param why what stands in the way
     */
    record Impossible(String why) implements Coverage {
        /** For people. */
        @Override
        public String toString() {
            return "impossible: " + why;
        }
    }
}
