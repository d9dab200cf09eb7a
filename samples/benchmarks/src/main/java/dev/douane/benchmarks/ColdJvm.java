package dev.douane.benchmarks;

import dev.douane.benchmarks.Measurement.Cold;
import dev.douane.benchmarks.measured.ColdStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a JVM as an application is started, without any tuning. */
final class ColdJvm {
    private final Path java;
    private final Path contract;
    private final Path payload;

    ColdJvm(Path java, Path folder) {
        this.java = java;
        this.contract = folder.resolve("cold-contract.json");
        this.payload = folder.resolve("cold-payload.json");
    }

    /** Milliseconds, measured within that JVM. */
    double run(Cold cold, byte[] example) throws IOException {
        Files.writeString(contract, cold.subject().kind().contract());
        Files.write(payload, example);
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(cold.execution().jvmArguments());
        command.addAll(List.of(
                "-classpath",
                System.getProperty("java.class.path"),
                ColdStart.class.getName(),
                cold.validator(),
                contract.toString(),
                payload.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return milliseconds(process, answer.strip());
    }

    private static double milliseconds(Process process, String nanoseconds) throws IOException {
        try {
            if (process.waitFor() != 0) {
                throw new IOException("The cold JVM ended with " + process.exitValue());
            }
            return (double) Long.parseLong(nanoseconds) / TimeUnit.MILLISECONDS.toNanos(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a cold JVM ran", e);
        }
    }
}
