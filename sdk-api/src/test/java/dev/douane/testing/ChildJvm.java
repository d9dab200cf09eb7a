package dev.douane.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs a main class in a JVM of its own, on a class path of its own. */
public final class ChildJvm {
    private static final long PATIENCE_SECONDS = 60;

    private ChildJvm() {}

    /**
     * Runs to the end.
     *
     * @param main a class with a main method, from the tests; nothing else of the tests but its package is there
     * @param classPath what to run it on
     * @return what it printed, out and err
     * @throws AssertionError if it exits with anything but 0, or does not end within a minute
     */
    public static String run(Class<?> main, List<Path> classPath) {
        try {
            Path folder = Files.createTempDirectory("douane-main");
            List<Path> all = new ArrayList<>(classPath);
            all.add(copyOf(main, folder));
            return run(main.getName(), all, folder.resolve("output.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Runs to the end, on the class path of the tests and in a heap of a chosen size.
     *
     * @param main a class with a main method, from the tests
     * @param heap the heap's size as the JVM takes it, for example {@code 32m}
     * @param patienceSeconds how long it may take
     * @param arguments of the main method
     * @return what it printed, out and err
     * @throws AssertionError if it exits with anything but 0, or does not end in time
     */
    public static String runInHeap(Class<?> main, String heap, long patienceSeconds, List<String> arguments) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of("-Xmx" + heap, "-cp", classPath, main.getName()));
        command.addAll(arguments);
        try {
            Path output = Files.createTempDirectory("douane-main").resolve("output.txt");
            return run(main.getName() + " in " + heap, command, output, patienceSeconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String run(String main, List<Path> classPath, Path output) throws IOException, InterruptedException {
        String joined = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return run(main + " on " + joined, List.of("-Xmx256m", "-cp", joined, main), output, PATIENCE_SECONDS);
    }

    private static String run(String what, List<String> arguments, Path output, long patienceSeconds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(patienceSeconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(what + " did not end: " + Files.readString(output));
        }
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new AssertionError(what + " ended with " + process.exitValue() + "\n" + printed);
        }
        return printed;
    }

    /** The tests' own output folder also holds what the packaged jar must bring itself. */
    private static Path copyOf(Class<?> main, Path folder) throws IOException {
        Path classes;
        try {
            classes = Path.of(
                    main.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        Path inside = Path.of(main.getPackageName().replace('.', '/'));
        Files.createDirectories(folder.resolve(inside));
        try (var files = Files.list(classes.resolve(inside))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        file, folder.resolve(inside).resolve(file.getFileName().toString()));
            }
        }
        return folder;
    }
}
