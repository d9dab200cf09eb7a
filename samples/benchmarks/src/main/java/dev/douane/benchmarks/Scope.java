package dev.douane.benchmarks;

import dev.douane.benchmarks.payloads.PayloadKind;
import dev.douane.benchmarks.payloads.PropertyOrder;
import java.util.ArrayList;
import java.util.List;

/** On which payloads a run measures. */
enum Scope {
    /** Everything that the table asks for, in about three quarters of an hour. */
    FULL,
    /** Enough to see whether a change helps, in some minutes. */
    QUICK;

    /** How often each measurement gets a new process. */
    int rounds() {
        return this == FULL ? 2 : 1;
    }

    /** How many JVMs start cold. */
    int coldStarts() {
        return this == FULL ? 7 : 3;
    }

    List<PayloadKind> kinds() {
        List<PayloadKind> kinds = new ArrayList<>();
        for (PayloadKind kind : PayloadKind.values()) {
            boolean slow = kind == PayloadKind.CONTRACT_5M || kind == PayloadKind.COMMUNES || kind == PayloadKind.DEEP;
            if (kind.valid() && (this == FULL || !slow)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** The large contract-shaped payloads for what is read and written; 5 MB of it is an array, which no record is. */
    List<PayloadKind> bound() {
        return this == FULL
                ? List.of(PayloadKind.CONTRACT_1K, PayloadKind.CONTRACT_50K)
                : List.of(PayloadKind.CONTRACT_1K);
    }

    List<PayloadKind> broken() {
        return this == FULL ? List.of(PayloadKind.BROKEN_1K, PayloadKind.BROKEN_50K) : List.of(PayloadKind.BROKEN_1K);
    }

    /** What peers are measured on: they take their time. */
    List<PayloadKind> compared() {
        return this == FULL ? kinds() : List.of(PayloadKind.CONTRACT_1K);
    }

    /** Payloads whose properties stand where they stood in the payload before. */
    List<Subject> stable() {
        List<Subject> subjects = new ArrayList<>();
        for (PayloadKind kind : kinds()) {
            subjects.add(new Subject(kind, PropertyOrder.SCHEMA));
            if (this == FULL && manyProperties(kind)) {
                subjects.add(new Subject(kind, PropertyOrder.ALPHABETICAL));
            }
        }
        return subjects;
    }

    /** The others, where there is something to put in another order or between the lines. */
    List<Subject> unstable() {
        List<Subject> subjects = new ArrayList<>();
        for (PayloadKind kind : this == FULL ? kinds() : List.of(PayloadKind.CONTRACT_1K)) {
            if (kind != PayloadKind.TEXTS && kind != PayloadKind.NUMBERS) {
                subjects.add(new Subject(kind, PropertyOrder.RANDOM));
            }
            if (kind != PayloadKind.TEXTS) {
                subjects.add(new Subject(kind, PropertyOrder.PRETTY));
            }
        }
        return subjects;
    }

    private static boolean manyProperties(PayloadKind kind) {
        return kind.contractShaped() || kind == PayloadKind.COMMUNES || kind == PayloadKind.FLAT;
    }
}
