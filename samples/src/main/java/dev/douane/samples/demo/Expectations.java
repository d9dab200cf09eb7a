package dev.douane.samples.demo;

/** What must be true for the demonstration to go on. */
final class Expectations {
    private final Console console;
    private int met;

    Expectations(Console console) {
        this.console = console;
    }

    void that(String what, boolean holds) {
        if (!holds) {
            throw new FailedExpectationException(what);
        }
        met++;
        console.say("  ok: " + what);
    }

    void equal(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new FailedExpectationException(what + ": expected " + expected + ", but was " + actual);
        }
        that(what + ": " + actual, true);
    }

    int met() {
        return met;
    }
}
