package dev.douane.benchmarks;

import dev.douane.benchmarks.payloads.PayloadKind;
import dev.douane.benchmarks.payloads.PropertyOrder;

/** What one process finds out. */
sealed interface Measurement {
    PayloadKind kind();

    PropertyOrder order();

    /** Operations a second of a method of JMH's; of a validator of ours also the bytes that a check allocates. */
    record Rate(String method, Execution execution, PayloadKind kind, PropertyOrder order) implements Measurement {
        @Override
        public String toString() {
            return kind.title() + ", " + order + ": " + method
                    + (execution == Execution.AS_USED ? "" : ", " + execution);
        }
    }

    /** Milliseconds until a JVM that has just started has compiled a contract and checked one payload. */
    record Cold(String validator, Execution execution) implements Measurement {
        @Override
        public PayloadKind kind() {
            return PayloadKind.CONTRACT_1K;
        }

        @Override
        public PropertyOrder order() {
            return PropertyOrder.SCHEMA;
        }

        @Override
        public String toString() {
            return "cold JVM: " + validator + ", " + execution;
        }
    }
}
