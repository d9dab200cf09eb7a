package dev.douane.benchmarks;

import dev.douane.benchmarks.payloads.PayloadKind;
import dev.douane.benchmarks.payloads.PropertyOrder;

/** What one process finds out. */
sealed interface Measurement {
    /** What it is made on. */
    Subject subject();

    /**
     * How many times the throughput of a yardstick a work has, both taken in turns; of a check of ours also the bytes that it
     * allocates.
     */
    record Turns(Task measured, Task yardstick, Execution execution) implements Measurement {
        @Override
        public Subject subject() {
            return yardstick.subject();
        }

        @Override
        public String toString() {
            return measured.subject() + ": " + (execution == Execution.AS_USED ? "" : execution + ", ") + measured
                    + " against " + yardstick;
        }
    }

    /** Compilations of a contract of 200 fields a second. */
    record Compilation(Execution execution) implements Measurement {
        @Override
        public Subject subject() {
            return new Subject(PayloadKind.FLAT, PropertyOrder.SCHEMA);
        }

        @Override
        public String toString() {
            return subject() + ": compile, " + execution;
        }
    }

    /** Milliseconds until a JVM that has just started has compiled a contract and checked one payload. */
    record Cold(String validator, Execution execution) implements Measurement {
        @Override
        public Subject subject() {
            return new Subject(PayloadKind.CONTRACT_1K, PropertyOrder.SCHEMA);
        }

        @Override
        public String toString() {
            return "cold JVM: " + validator + ", " + execution;
        }
    }
}
