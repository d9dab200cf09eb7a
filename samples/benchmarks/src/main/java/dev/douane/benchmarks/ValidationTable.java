package dev.douane.benchmarks;

import dev.douane.benchmarks.Measurement.Cold;
import dev.douane.benchmarks.Measurement.Compilation;
import dev.douane.benchmarks.Measurement.Turns;
import dev.douane.benchmarks.measured.Work;
import dev.douane.benchmarks.payloads.PayloadKind;
import dev.douane.benchmarks.payloads.PropertyOrder;
import java.util.ArrayList;
import java.util.List;

/** What a check may cost: the rows, and what is wanted of each. */
final class ValidationTable {
    private static final List<Execution> BOTH = List.of(Execution.INTERPRETER, Execution.GENERATED);

    private final Scope scope;

    ValidationTable(Scope scope) {
        this.scope = scope;
    }

    List<Row.Group> groups() {
        return List.of(
                new Row.Group(
                        "interpreter, stable order: throughput against Jackson's token loop over the same bytes",
                        tokens(scope.stable(), Execution.INTERPRETER)),
                new Row.Group(
                        "generated code, stable order: throughput against Jackson's token loop over the same bytes",
                        tokens(scope.stable(), Execution.GENERATED)),
                new Row.Group(
                        "generated code, random order per object, and pretty-printed: the same",
                        tokens(scope.unstable(), Execution.GENERATED)),
                new Row.Group(
                        "interpreter, random order per object, and pretty-printed: the same, for information",
                        unstableInterpreted()),
                new Row.Group("throughput against networknt 2.x, tree and check", peers(Work.NETWORKNT, 15)),
                new Row.Group("throughput against Everit, schema compiled before", peers(Work.EVERIT, 40)),
                new Row.Group("throughput of the JDK's decoding of long texts, for information", decoding()),
                new Row.Group("time of validate and bind, against Jackson binding alone", binding()),
                new Row.Group("time of serialise and validate, against Jackson serialising alone", writing()),
                new Row.Group("allocated by the check of a valid payload", allocation()),
                new Row.Group(
                        "time of a payload with 10 violations and its full report, against the valid one", broken()),
                new Row.Group("first use in a cold JVM: compile a contract of 25 fields, validate once", cold()),
                new Row.Group("compile a contract of 200 fields, warm", compiling()));
    }

    private static List<Row> tokens(List<Subject> subjects, Execution execution) {
        return subjects.stream()
                .map(subject -> new Row(
                        execution + " against tokens: " + subject,
                        Reading.TIMES_THROUGHPUT,
                        subject.tokens(execution),
                        wantedOfTokens(subject, execution)))
                .toList();
    }

    private static Wanted wantedOfTokens(Subject subject, Execution execution) {
        boolean stable = subject.order() == PropertyOrder.SCHEMA || subject.order() == PropertyOrder.ALPHABETICAL;
        if (execution == Execution.INTERPRETER) {
            return !stable ? Wanted.nothing() : Wanted.atLeast(subject.kind().contractShaped() ? 1.3 : 1.0);
        }
        if (!stable) {
            return Wanted.atLeast(1.0);
        }
        if (!subject.kind().contractShaped()) {
            return Wanted.atLeast(1.3);
        }
        return Wanted.atLeast(subject.kind() == PayloadKind.CONTRACT_5M ? 2.0 : 2.5);
    }

    private List<Row> unstableInterpreted() {
        List<Subject> contracts = scope.unstable().stream()
                .filter(subject -> subject.kind().contractShaped())
                .toList();
        return tokens(contracts, Execution.INTERPRETER);
    }

    private List<Row> peers(Work peer, double times) {
        List<Row> rows = new ArrayList<>();
        for (PayloadKind kind : scope.compared()) {
            Subject subject = new Subject(kind, PropertyOrder.SCHEMA);
            for (Execution execution : BOTH) {
                rows.add(new Row(
                        execution + " against " + peer + ": " + subject,
                        Reading.TIMES_THROUGHPUT,
                        subject.turns(Work.CHECK, peer, execution),
                        Wanted.atLeast(times)));
            }
        }
        return rows;
    }

    /** Whoever reads texts as they are would take so long, and look at nothing in them. */
    private static List<Row> decoding() {
        Subject texts = new Subject(PayloadKind.TEXTS, PropertyOrder.SCHEMA);
        return List.of(
                new Row(
                        "the JDK's decoding against networknt: " + texts,
                        Reading.TIMES_THROUGHPUT,
                        texts.turns(Work.DECODE, Work.NETWORKNT, Execution.AS_USED),
                        Wanted.nothing()),
                new Row(
                        "generated against the JDK's decoding: " + texts,
                        Reading.TIMES_THROUGHPUT,
                        texts.turns(Work.CHECK, Work.DECODE, Execution.GENERATED),
                        Wanted.nothing()));
    }

    private List<Row> binding() {
        List<Row> rows = new ArrayList<>();
        for (PayloadKind kind : scope.bound()) {
            Subject subject = new Subject(kind, PropertyOrder.SCHEMA);
            for (Execution execution : BOTH) {
                rows.add(slower(
                        execution + ", validate and bind: " + subject,
                        subject.turns(Work.CHECK_AND_OWN_BIND, Work.BIND, execution),
                        Wanted.atMost(1.20)));
                rows.add(slower(
                        execution + ", validate, and Jackson binds: " + subject,
                        subject.turns(Work.CHECK_AND_BIND, Work.BIND, execution),
                        Wanted.atMost(1.20)));
            }
            rows.add(slower(
                    "PayloadBinding.read: " + subject,
                    subject.turns(Work.OWN_BIND, Work.BIND, Execution.AS_USED),
                    Wanted.nothing()));
        }
        return rows;
    }

    private List<Row> writing() {
        List<Row> rows = new ArrayList<>();
        for (PayloadKind kind : scope.bound()) {
            Subject subject = new Subject(kind, PropertyOrder.SCHEMA);
            for (Execution execution : BOTH) {
                rows.add(slower(
                        execution + ", serialise and validate: " + subject,
                        subject.turns(Work.WRITE_AND_CHECK, Work.WRITE, execution),
                        Wanted.atMost(1.35)));
            }
        }
        return rows;
    }

    private List<Row> allocation() {
        List<Row> rows = new ArrayList<>();
        for (Execution execution : BOTH) {
            for (Subject subject : scope.stable()) {
                rows.add(new Row(
                        execution + ", allocation: " + subject,
                        Reading.ALLOCATED,
                        subject.tokens(execution),
                        Wanted.atMost(64)));
            }
        }
        return rows;
    }

    private List<Row> broken() {
        List<Row> rows = new ArrayList<>();
        for (PayloadKind kind : scope.broken()) {
            Subject subject = new Subject(kind, PropertyOrder.SCHEMA);
            for (Execution execution : BOTH) {
                rows.add(slower(
                        execution + ", full report: " + subject,
                        new Turns(new Task(Work.REPORT, subject), new Task(Work.CHECK, subject.whole()), execution),
                        Wanted.atMost(3)));
            }
        }
        return rows;
    }

    private static List<Row> cold() {
        return List.of(
                cold("douane", Execution.AS_USED, Wanted.atMost(30)),
                cold("douane", Execution.INTERPRETER, Wanted.nothing()),
                cold("douane", Execution.GENERATED, Wanted.nothing()),
                cold("networknt", Execution.AS_USED, Wanted.nothing()));
    }

    private static Row cold(String validator, Execution execution, Wanted wanted) {
        String how = "networknt".equals(validator) ? "" : ", " + execution;
        return new Row("cold JVM, " + validator + how, Reading.MILLISECONDS, new Cold(validator, execution), wanted);
    }

    private static List<Row> compiling() {
        return BOTH.stream()
                .map(execution -> new Row(
                        execution + ", compile: 200 fields",
                        Reading.TIME_OF_ONE,
                        new Compilation(execution),
                        Wanted.atMost(20)))
                .toList();
    }

    private static Row slower(String name, Turns turns, Wanted wanted) {
        return new Row(name, Reading.TIMES_TIME, turns, wanted);
    }
}
