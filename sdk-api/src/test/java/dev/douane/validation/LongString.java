package dev.douane.validation;

import dev.douane.schema.JsonSchema;
import dev.douane.testing.RepeatedInput;
import java.io.IOException;
import java.io.InputStream;

/** Checks an array with one string of a given length, which is made while it is read; for a JVM with little memory. */
final class LongString {
    private static final int PART = 1_000;

    private LongString() {}

    /**
     * Checks, and prints the report.
     *
     * @param arguments how many characters, then the schema
     * @throws IOException never
     */
    public static void main(String[] arguments) throws IOException {
        long parts = Long.parseLong(arguments[0]) / PART;
        String part = "x".repeat(PART);
        InputStream text = new RepeatedInput("[\n\"", parts, number -> part, "\"]");
        ValidationLimits limits =
                ValidationLimits.DEFAULT.withMaxBytes(Integer.MAX_VALUE).withMaxStringLength(Integer.MAX_VALUE);
        long start = System.nanoTime();
        ValidationReport report =
                PayloadValidator.of(JsonSchema.parse(arguments[1]), limits).validate(text);
        System.out.println(report.summary());
        System.out.println(parts * PART + " characters in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
}
