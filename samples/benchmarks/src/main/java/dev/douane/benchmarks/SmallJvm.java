package dev.douane.benchmarks;

import dev.douane.benchmarks.compatibility.LargeCheck;
import dev.douane.benchmarks.compatibility.LargeSchema;
import dev.douane.compatibility.CompatibilityVerdict;
import dev.douane.compatibility.Satisfiability;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts a JVM with 256 MB of heap for large questions of compatibility. */
final class SmallJvm {
    private static final double NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(1);

    private SmallJvm() {}

    /**
     * An answer.
     *
     * @param milliseconds of the comparison, or of the search for any document if that took longer
     * @param ofProcessor the same by the processor's clock, on that thread
     * @param verdict of the comparison
     * @param steps of the comparison
     * @param any whether there is a document
     */
    record Answer(
            double milliseconds,
            double ofProcessor,
            CompatibilityVerdict verdict,
            long steps,
            Satisfiability.Answer any) {
        private static Answer of(List<String> words) {
            return new Answer(
                    longer(words.get(1), words.get(5)),
                    longer(words.get(2), words.get(6)),
                    CompatibilityVerdict.valueOf(words.get(3)),
                    Long.parseLong(words.get(4)),
                    Satisfiability.Answer.valueOf(words.get(7)));
        }

        private static double longer(String one, String other) {
            return Math.max(Long.parseLong(one), Long.parseLong(other)) / NANOSECONDS;
        }
    }

    /** The answers that came within the memory and the time. */
    static Map<LargeSchema, Answer> ask(List<LargeSchema> questions, long seconds)
            throws IOException, InterruptedException {
        Path lines = Files.createTempFile("answers", ".txt");
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    LargeCheck.class.getName()));
            questions.forEach(question -> command.add(question.name()));
            Process process = new ProcessBuilder(command)
                    .redirectOutput(lines.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return read(Files.readAllLines(lines, StandardCharsets.UTF_8));
        } finally {
            Files.delete(lines);
        }
    }

    private static Map<LargeSchema, Answer> read(List<String> lines) {
        Map<LargeSchema, Answer> answers = new EnumMap<>(LargeSchema.class);
        for (String line : lines) {
            List<String> words = Arrays.asList(line.split(" ", -1));
            answers.put(LargeSchema.valueOf(words.get(0)), Answer.of(words));
        }
        return answers;
    }
}
