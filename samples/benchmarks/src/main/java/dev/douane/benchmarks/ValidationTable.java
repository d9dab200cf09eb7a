package dev.douane.benchmarks;

import dev.douane.benchmarks.Measurement.Cold;
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
                new Row.Group("throughput against networknt 2.x, tree and check", peers("networknt", 15)),
                new Row.Group("throughput against Everit, schema compiled before", peers("everit", 40)),
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
                .map(subject -> against(
                        execution + " against tokens: " + subject,
                        subject.douane(execution),
                        subject.tokens(),
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

    private List<Row> peers(String method, double times) {
        List<Row> rows = new ArrayList<>();
        for (PayloadKind kind : scope.compared()) {
            Subject subject = new Subject(kind, PropertyOrder.SCHEMA);
            for (Execution execution : BOTH) {
                rows.add(against(
                        execution + " against " + method + ": " + subject,
                        subject.douane(execution),
                        subject.rate("Checking." + method, Execution.AS_USED),
                        Wanted.atLeast(times)));
            }
        }
        return rows;
    }

    private List<Row> binding() {
        List<Row> rows = new ArrayList<>();
        for (PayloadKind kind : scope.bound()) {
            Subject subject = new Subject(kind, PropertyOrder.SCHEMA);
            Measurement alone = subject.rate("Binding.bind", Execution.AS_USED);
            for (Execution execution : BOTH) {
                Measurement consumer = subject.rate("Binding.validateAndDouaneBind", execution);
                rows.add(slower(execution + ", validate and bind: " + subject, consumer, alone, Wanted.atMost(1.20)));
                Measurement both = subject.rate("Binding.validateAndBind", execution);
                rows.add(slower(
                        execution + ", validate, and Jackson binds: " + subject, both, alone, Wanted.atMost(1.20)));
            }
            Measurement ours = subject.rate("Binding.douaneBind", Execution.AS_USED);
            rows.add(slower("PayloadBinding.read: " + subject, ours, alone, Wanted.nothing()));
        }
        return rows;
    }

    private List<Row> writing() {
        List<Row> rows = new ArrayList<>();
        for (PayloadKind kind : scope.bound()) {
            Subject subject = new Subject(kind, PropertyOrder.SCHEMA);
            Measurement alone = subject.rate("Binding.write", Execution.AS_USED);
            for (Execution execution : BOTH) {
                Measurement both = subject.rate("Binding.writeAndValidate", execution);
                rows.add(slower(execution + ", serialise and validate: " + subject, both, alone, Wanted.atMost(1.35)));
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
                        List.of(subject.douane(execution)),
                        Wanted.atMost(64)));
            }
        }
        return rows;
    }

    private List<Row> broken() {
        List<Row> rows = new ArrayList<>();
        for (PayloadKind kind : scope.broken()) {
            Subject subject = new Subject(kind, PropertyOrder.SCHEMA);
            Subject valid = new Subject(kind.whole(), PropertyOrder.SCHEMA);
            for (Execution execution : BOTH) {
                rows.add(slower(
                        execution + ", full report: " + subject,
                        subject.rate("Checking.report", execution),
                        valid.douane(execution),
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
        return new Row(
                "cold JVM, " + validator + how, Reading.MILLISECONDS, List.of(new Cold(validator, execution)), wanted);
    }

    private static List<Row> compiling() {
        Subject subject = new Subject(PayloadKind.FLAT, PropertyOrder.SCHEMA);
        return BOTH.stream()
                .map(execution -> new Row(
                        execution + ", compile: 200 fields",
                        Reading.TIME_OF_ONE,
                        List.of(subject.rate("Compiling.compile", execution)),
                        Wanted.atMost(20)))
                .toList();
    }

    private static Row against(String name, Measurement ours, Measurement theirs, Wanted wanted) {
        return new Row(name, Reading.TIMES_THROUGHPUT, List.of(ours, theirs), wanted);
    }

    private static Row slower(String name, Measurement both, Measurement alone, Wanted wanted) {
        return new Row(name, Reading.TIMES_TIME, List.of(both, alone), wanted);
    }
}
