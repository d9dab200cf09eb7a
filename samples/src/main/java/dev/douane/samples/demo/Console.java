package dev.douane.samples.demo;

import java.io.PrintStream;
import java.util.Locale;

/** What the demonstration prints, in the same way on every machine. */
final class Console {
    private final PrintStream out;

    Console(PrintStream out) {
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

    /** A line of a table. */
    void row(String format, Object... cells) {
        out.println(String.format(Locale.ROOT, format, cells));
    }

    /** What a part of Douane says, word for word. */
    void quote(String text) {
        text.lines().forEach(line -> out.println("    | " + line));
    }
}
