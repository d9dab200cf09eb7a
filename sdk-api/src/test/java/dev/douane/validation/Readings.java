package dev.douane.validation;

import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import dev.douane.schema.JsonSchema;
import dev.douane.testing.ChunkedInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One text read in every way: as bytes, in pieces, under schemas that look at it in different ways. */
final class Readings {
    private static final int[] CHUNKS = {1, 7, 8_192};
    private static final String KINDS = "[\"string\",\"number\",\"object\",\"array\",\"boolean\",\"null\"]";

    /** All but the last accept whatever is JSON. */
    private static final List<String> SCHEMAS = List.of(
            "{}",
            "{\"type\":" + KINDS + ",\"maxLength\":99999999,\"pattern\":\"^[^]*$\",\"minimum\":-1e999,"
                    + "\"items\":{\"type\":" + KINDS + "},\"properties\":{\"a\":{\"type\":" + KINDS + "},\"b\":true},"
                    + "\"additionalProperties\":{\"maxItems\":9999},\"propertyNames\":{\"maxLength\":9999}}",
            "{\"not\":{\"enum\":[\"\u2603\",{\"\u2603\":1},[[\"\u2603\"]],12345.678]},\"minProperties\":0,"
                    + "\"additionalProperties\":{\"not\":{\"const\":[\"\u2603\"]}}}",
            "{\"$ref\":\"#/$defs/v\",\"$defs\":{\"v\":{\"unevaluatedProperties\":{},\"unevaluatedItems\":{},"
                    + "\"anyOf\":[{\"type\":\"string\",\"minLength\":3},{\"properties\":{\"a\":{}}}]}}}",
            "false");

    /** Those that the plans and generated code read by themselves. */
    private static final List<String> TYPED = List.of(
            "{\"type\":\"string\"}",
            "{\"type\":[\"number\",\"null\"]}",
            "{\"type\":\"boolean\"}",
            "{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-9}}",
            "{\"type\":\"array\",\"items\":{\"type\":[\"string\",\"null\"],\"maxLength\":9},\"uniqueItems\":true}",
            "{\"type\":\"array\",\"items\":{\"type\":\"array\",\"items\":{\"type\":\"number\"}}}",
            "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"additionalProperties\":false}}",
            "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"},\"b\":{\"type\":[\"string\",\"null\"]},"
                    + "\"c\":{\"$ref\":\"#\"}},\"additionalProperties\":{\"type\":\"number\"}}");

    private final Map<String, PayloadValidator> validators = new LinkedHashMap<>();
    private final Map<String, List<PayloadValidator>> typed = new LinkedHashMap<>();

    Readings() {
        SCHEMAS.forEach(schema -> validators.put(schema, Checking.validator(schema)));
        TYPED.forEach(schema -> typed.put(
                schema,
                Stream.of(Execution.PLANNED, Execution.GENERATED)
                        .map(execution ->
                                PayloadValidator.of(JsonSchema.parse(schema), ValidationLimits.DEFAULT, execution))
                        .toList()));
    }

    /** Where the quick look does not say what the machine says, which reads the same in pieces. */
    private List<String> hasty(byte[] text) {
        List<String> faults = new ArrayList<>();
        typed.forEach((schema, quick) -> {
            ValidationReport report = stream(quick.get(0), text, 8_192);
            for (PayloadValidator validator : quick) {
                if (!validator.validate(text).equals(report)) {
                    faults.add(shown(text) + " under " + schema + " by " + validator.describe());
                }
            }
        });
        return faults;
    }

    /** What of the answers is wrong, in pieces of every size under every schema. */
    List<String> faults(byte[] text, boolean json) {
        List<String> faults = new ArrayList<>();
        validators.keySet().forEach(schema -> faults.addAll(faults(text, json, schema, true)));
        faults.addAll(hasty(text));
        if (strictly(text) != json) {
            faults.add(shown(text) + " in StrictJson");
        }
        return faults;
    }

    /** The same under two of the schemas, in pieces under one of them, each text another. */
    List<String> fewerFaults(byte[] text, boolean json) {
        String inPieces = SCHEMAS.get(Math.floorMod(Arrays.hashCode(text), SCHEMAS.size()));
        List<String> faults = new ArrayList<>(faults(text, json, inPieces, true));
        faults.addAll(faults(text, json, SCHEMAS.get(0), false));
        faults.addAll(hasty(text));
        if (strictly(text) != json) {
            faults.add(shown(text) + " in StrictJson");
        }
        return faults;
    }

    private List<String> faults(byte[] text, boolean json, String schema, boolean inPieces) {
        List<String> faults = new ArrayList<>();
        PayloadValidator validator = Objects.requireNonNull(validators.get(schema));
        ValidationReport bytes = validator.validate(text);
        String expected = !json ? Violation.JSON : schema.equals("false") ? "false" : "";
        if (!answer(bytes).equals(expected)) {
            faults.add(shown(text) + " under " + schema + ": " + bytes.summary());
        }
        for (int size : inPieces ? CHUNKS : new int[0]) {
            if (!stream(validator, text, size).equals(bytes)) {
                faults.add(shown(text) + " under " + schema + " in pieces of " + size);
            }
        }
        return faults;
    }

    static ValidationReport stream(PayloadValidator validator, byte[] text, int size) {
        try {
            return validator.validate(new ChunkedInput(text, size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answer(ValidationReport report) {
        return report.valid() ? "" : report.violations().get(0).keyword();
    }

    private static boolean strictly(byte[] text) {
        try {
            StrictJson.read(text, JsonLimits.DEFAULT);
            return true;
        } catch (MalformedJsonException e) {
            return false;
        }
    }

    private static String shown(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1) + " ("
                + HexFormat.of().formatHex(text) + ")";
    }
}
