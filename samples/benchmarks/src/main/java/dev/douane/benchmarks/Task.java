package dev.douane.benchmarks;

import dev.douane.benchmarks.measured.Work;

/** Something done to the payloads of a row. */
record Task(Work work, Subject subject) {
    @Override
    public String toString() {
        return work.toString();
    }
}
