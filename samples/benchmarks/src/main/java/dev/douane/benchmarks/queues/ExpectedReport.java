package dev.douane.benchmarks.queues;

import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;

/** What was made for a measurement: so many payloads of versions 1, 2 and 3 in turn. */
final class ExpectedReport {
    static final String CONTRACT = "orders";
    static final int VERSIONS = 3;

    private ExpectedReport() {}

    /** The version of a payload, counted from 0. */
    static int version(int number) {
        return number % VERSIONS + 1;
    }

    /** Who sent it: seven producers, so that they do not go with the versions. */
    static String producer(int number) {
        return "shop-" + number % 7;
    }

    /** A figure is worth nothing if the answer is wrong. */
    static void require(BacklogReport report, int payloads) {
        boolean right = report.coverage() instanceof Coverage.Exact;
        for (int version = 1; version <= VERSIONS; version++) {
            int expected = (payloads - version) / VERSIONS + 1;
            right = right
                    && report.version(version).waiting() == expected
                    && report.version(version).oldestWaiting().isPresent()
                    && report.version(version).producers().size() == 7;
        }
        if (!right) {
            throw new IllegalStateException("The report is wrong: " + report);
        }
    }
}
