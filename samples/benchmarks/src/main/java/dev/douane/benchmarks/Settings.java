package dev.douane.benchmarks;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the command line says.
 *
 * @param benchmark the value of {@code -Dbench}
 * @param scope all payloads, or {@code -Dbench.quick=true}
 * @param rounds {@code -Dbench.rounds}, or what the scope says
 * @param clock {@code -Dbench.clock}: {@code wall}, or {@code cpu} for a machine that does other work too
 * @param only {@code -Dbench.only}: rows whose name it is found in
 * @param java25 {@code -Dbench.java25}: {@code true}, or the home of a JDK 25
 * @param folder where to leave temporary files
 */
record Settings(
        String benchmark,
        Scope scope,
        int rounds,
        Clock clock,
        Optional<Pattern> only,
        Optional<String> java25,
        Path folder) {

    static Settings of(UnaryOperator<String> properties) {
        Scope scope = "true".equals(text(properties, "bench.quick")) ? Scope.QUICK : Scope.FULL;
        String java25 = text(properties, "bench.java25");
        return new Settings(
                text(properties, "bench"),
                scope,
                rounds(text(properties, "bench.rounds"), scope),
                clock(text(properties, "bench.clock")),
                only(text(properties, "bench.only")),
                java25.isEmpty() || "false".equals(java25) ? Optional.empty() : Optional.of(java25),
                Path.of(text(properties, "bench.dir")).toAbsolutePath());
    }

    private static String text(UnaryOperator<String> properties, String name) {
        String value = properties.apply(name);
        return value == null ? "" : value.strip();
    }

    private static int rounds(String text, Scope scope) {
        if (text.isEmpty()) {
            return scope.rounds();
        }
        if (!text.matches("[1-9][0-9]?")) {
            throw new BadSettingException("-Dbench.rounds is a number from 1 to 99, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static Clock clock(String text) {
        return switch (text) {
            case "", "wall" -> Clock.WALL;
            case "cpu" -> Clock.CPU;
            default -> throw new BadSettingException("-Dbench.clock is wall or cpu, not " + text);
        };
    }

    private static Optional<Pattern> only(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            throw new BadSettingException("-Dbench.only is no regular expression: " + e.getMessage());
        }
    }
}
