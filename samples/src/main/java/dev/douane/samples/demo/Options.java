package dev.douane.samples.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the command line asks for.
 *
 * @param help whether to explain instead of playing
 * @param folder an empty folder, or one to be made
 */
record Options(boolean help, Optional<Path> folder) {
    static final String PROPERTY = "douane.demo.dir";

    static final String HELP = """
            Takes three vintages of the French communes across the border, through a queue, into a warehouse.

            Usage: Demonstration [FOLDER]
              FOLDER   where to put the queue, the registry's files, the quarantine and the warehouse: an empty folder,
                       or one to be made. Without it -Ddouane.demo.dir=FOLDER says so; without both it is
                       target/demo/TIME.
              --help   says this.

            From the root of the project: ./mvnw -q -Pdemo [-Ddouane.demo.dir=FOLDER]
            Ends with 0 if everything was as expected, with 1 if not, with 2 if it was asked for something else.
            """;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException if it makes no sense
     */
    static Options parse(String... arguments) {
        if (arguments.length > 1 || Stream.of(arguments).anyMatch(a -> a.startsWith("-") && !a.equals("--help"))) {
            throw new IllegalArgumentException("Expected at most one argument, a folder; --help says more");
        }
        boolean help = Stream.of(arguments).anyMatch("--help"::equals);
        Optional<String> folder = Stream.of(arguments)
                .findFirst()
                .or(() -> Optional.ofNullable(System.getProperty(PROPERTY)))
                .filter(text -> !text.isBlank());
        return new Options(help, help ? Optional.empty() : folder.map(Path::of));
    }

    /** The folder to play in. Nothing that is there is ever removed. */
    Path freshFolder(Clock clock) throws IOException {
        Path fresh = folder.orElseGet(() -> Path.of("target", "demo", TIME.format(clock.instant())));
        Files.createDirectories(fresh);
        try (Stream<Path> found = Files.list(fresh)) {
            if (found.findAny().isPresent()) {
                throw new IllegalArgumentException(
                        "The folder " + fresh + " is not empty; name another one, or empty it");
            }
        }
        return fresh;
    }
}
