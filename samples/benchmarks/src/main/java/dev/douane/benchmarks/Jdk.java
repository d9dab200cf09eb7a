package dev.douane.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The JDKs to measure with. */
record Jdk(String title, Path java, boolean judged) {
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    /** The one that runs this. */
    static Jdk current() {
        Path home = Path.of(System.getProperty("java.home"));
        return new Jdk("JDK " + System.getProperty("java.runtime.version"), home.resolve("bin/java"), true);
    }

    /**
     * JDK 25, for information.
     *
     * @param setting its home, or {@code true}: where {@code JAVA25_HOME} says, or where Linux installs it
     */
    static Jdk of25(String setting) {
        Optional<Path> home = "true".equals(setting) ? find25() : Optional.of(Path.of(setting));
        return home.map(found -> found.resolve("bin/java"))
                .filter(Files::isExecutable)
                .map(java -> new Jdk("JDK 25, for information", java, false))
                .orElseThrow(() -> new BadSettingException(
                        "No JDK 25 was found. Name its home: -Dbench.java25=/path/to/jdk-25, or JAVA25_HOME"));
    }

    private static Optional<Path> find25() {
        String variable = System.getenv("JAVA25_HOME");
        if (variable != null && !variable.isBlank()) {
            return Optional.of(Path.of(variable));
        }
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> installed = Files.list(INSTALLED)) {
            List<Path> candidates = installed
                    .filter(home -> home.getFileName().toString().matches(".*\\b25\\b.*"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .sorted()
                    .toList();
            return candidates.stream().findFirst();
        } catch (IOException e) {
            throw new BadSettingException("Cannot look for a JDK 25 in " + INSTALLED + ": " + e.getMessage());
        }
    }
}
