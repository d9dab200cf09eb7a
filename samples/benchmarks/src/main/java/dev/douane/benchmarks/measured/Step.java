package dev.douane.benchmarks.measured;

import java.io.IOException;
import org.openjdk.jmh.infra.Blackhole;

/** What is done with one payload, and then with the next. */
@FunctionalInterface
interface Step {
    void once(Blackhole reader) throws IOException;
}
