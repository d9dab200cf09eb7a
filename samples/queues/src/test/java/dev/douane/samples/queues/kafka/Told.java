package dev.douane.samples.queues.kafka;

import java.io.PrintStream;

/** What the demonstration says, and what must be true for it to go on. */
final class Told {
    private final PrintStream out;
    private int met;

    Told(PrintStream out) {
        this.out = out;
    }

    void heading(String title) {
        out.println();
        out.println(title);
        out.println("-".repeat(title.length()));
    }

    void say(String sentence) {
        out.println(sentence);
    }

    /** What a part of Douane says, word for word. */
    void quote(String text) {
        text.lines().forEach(line -> out.println("    | " + line));
    }

    void expect(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(
                    "This should be so, and is not: " + what + ": expected " + expected + ", but was " + actual);
        }
        met++;
        out.println("  ok: " + what + ": " + actual);
    }

    int met() {
        return met;
    }
}
