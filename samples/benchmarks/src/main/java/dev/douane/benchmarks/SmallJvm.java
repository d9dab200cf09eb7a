package dev.douane.benchmarks;

import dev.douane.benchmarks.compatibility.LargeCheck;
import dev.douane.benchmarks.compatibility.LargeSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Starts a JVM with 256 MB of heap for one large question of compatibility. */
final class SmallJvm {
    private static final long PATIENCE_SECONDS = 20;

    private SmallJvm() {}

    /**
     * An answer.
     *
     * @param milliseconds not a number if there was none: too little memory, or too long a time
     * @param verdict the answer, or that there was none
     */
    record Answer(double milliseconds, String verdict) {
        static final Answer NONE = new Answer(Double.NaN, "no answer");
    }

    static Answer ask(LargeSchema large) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        LargeCheck.class.getName(),
                        large.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // The answer is a line, which the pipe holds until it is read.
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return Answer.NONE;
        }
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int blank = line.indexOf(' ');
        return process.exitValue() != 0 || blank < 0
                ? Answer.NONE
                : new Answer(
                        Long.parseLong(line.substring(0, blank)) / (double) TimeUnit.MILLISECONDS.toNanos(1),
                        line.substring(blank + 1));
    }
}
