package dev.douane.validation;

import dev.douane.schema.JsonSchema;
import dev.douane.testing.RepeatedInput;
import java.io.IOException;
import java.io.InputStream;

/** Checks an array of a given length, which is made while it is read; for a JVM with little memory. */
final class LongStream {
    private static final String SCHEMA = """
            {"type":"array","minItems":1,"items":{"$ref":"#/$defs/Commune"},"$defs":{"Commune":{"type":"object",
             "required":["code","nom","population"],"additionalProperties":false,"properties":{
               "code":{"type":"string","pattern":"^[0-9AB]{5}$"},"nom":{"type":"string","minLength":1,"maxLength":80},
               "population":{"type":"integer","minimum":0},"surface":{"type":"number","multipleOf":0.01},
               "maj":{"type":"string","format":"date-time"},"zones":{"type":"array","items":{"enum":["A","B","C"]},
               "uniqueItems":true,"maxItems":3},"siege":{"oneOf":[{"type":"null"},{"type":"object","required":["x"]}]}
             }}}}""";

    private LongStream() {}

    /**
     * Checks, and prints the report.
     *
     * @param arguments how many bytes at least, then what the last item's population is
     * @throws IOException never
     */
    public static void main(String[] arguments) throws IOException {
        long bytes = Long.parseLong(arguments[0]);
        long items = bytes / item(0).length();
        String last = item(-1).replace("4012", arguments[1]) + "]";
        InputStream text = new RepeatedInput("[\n", items, LongStream::item, last);
        PayloadValidator validator =
                PayloadValidator.of(JsonSchema.parse(SCHEMA), ValidationLimits.DEFAULT.withMaxBytes(Integer.MAX_VALUE));
        long start = System.nanoTime();
        ValidationReport report = validator.validate(text);
        System.out.println(report.summary());
        System.out.println(bytes + " bytes in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private static String item(long number) {
        return "{\"code\":\"" + (10_000 + Math.floorMod(number, 80_000)) + "\",\"nom\":\"L'Île-d'Yeu n° " + number
                + "\",\"population\":4012,\"surface\":23.32,\"maj\":\"2026-11-22T00:00:00Z\",\"zones\":[\"A\",\"B\"],"
                + "\"siege\":{\"x\":-2.34,\"y\":46.7}}" + (number < 0 ? "" : ",\n");
    }
}
