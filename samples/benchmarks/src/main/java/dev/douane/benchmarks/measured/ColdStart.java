package dev.douane.benchmarks.measured;

import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The main class of a JVM that has done nothing yet: a contract compiled and one payload checked, timed from within. */
public final class ColdStart {
    private ColdStart() {}

    /**
     * Prints the time in nanoseconds.
     *
     * @param arguments whose validator ({@code douane} or {@code networknt}), the file with the contract, the file with
     *     the payload
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        String contract = Files.readString(Path.of(arguments[1]));
        byte[] payload = Files.readAllBytes(Path.of(arguments[2]));
        boolean networknt = "networknt".equals(arguments[0]);
        long start = System.nanoTime();
        boolean valid = networknt
                ? new NetworkntCheck(contract).valid(payload)
                : PayloadValidator.of(JsonSchema.parse(contract))
                        .validate(payload)
                        .valid();
        long time = System.nanoTime() - start;
        if (!valid) {
            throw new IllegalStateException("The payload is refused, so nothing was measured");
        }
        System.out.println(time);
    }
}
