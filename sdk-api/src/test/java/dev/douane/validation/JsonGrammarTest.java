package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is JSON by RFC 8259 and what is not, whatever the schema, on bytes and in pieces, as StrictJson has it. */
class JsonGrammarTest {
    private static final int BYTES = 256;

    private static final Readings READINGS = new Readings();

    @Test
    void isTheTable() throws IOException {
        List<String> faults = new ArrayList<>();
        List<String> lines = table();
        for (String line : lines) {
            faults.addAll(READINGS.faults(bytes(line.substring(2)), line.startsWith("+ ")));
        }
        assertThat(lines).hasSizeGreaterThan(400);
        assertThat(faults).isEmpty();
    }

    /** Which of all 256 bytes may stand at the hole, as a regular expression over ISO 8859-1. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiterString = " | ", textBlock = """
                    _                  | [0-9]
                    _1                 | [ \\t\\r\\n\\-1-9]
                    1_                 | [ \\t\\r\\n0-9]
                    1_1                | [0-9.eE]
                    -_                 | [0-9]
                    -_1                | [1-9]
                    0_                 | [ \\t\\r\\n]
                    0_1                | [.eE]
                    -0_1               | [.eE]
                    1._                | [0-9]
                    1._1               | [0-9]
                    1.5_               | [ \\t\\r\\n0-9]
                    1.5_1              | [0-9eE]
                    1e_                | [0-9]
                    1e_1               | [0-9+\\-]
                    1e+_               | [0-9]
                    1e1_               | [ \\t\\r\\n0-9]
                    "_"                | [\\x20-\\x7f&&[^"\\\\]]
                    "ab_cd"            | [\\x20-\\x7f&&[^"\\\\c]]|[\\x20-\\x7f&&c]
                    "\\_"              | ["\\\\/bfnrt]
                    "\\_0061"          | ["\\\\/bfnrtu]
                    "\\u_061"          | [0-9a-fA-F]
                    "\\u00_1"          | [0-9a-fA-F]
                    "\\u006_"          | [0-9a-fA-F]
                    "\\ud83d\\ude0_"   | [0-9a-fA-F]
                    "\\ud83d\\ud_00"   | [c-fC-F]
                    "\\ud83d_ude00"    | \\\\
                    "_                 | "
                    "a"_               | [ \\t\\r\\n]
                    t_ue               | r
                    tru_               | e
                    fa_se              | l
                    nul_               | l
                    null_              | [ \\t\\r\\n]
                    _null              | [ \\t\\r\\n]
                    [_]                | [ \\t\\r\\n0-9]
                    [_1]               | [ \\t\\r\\n\\-1-9]
                    [1_]               | [ \\t\\r\\n0-9]
                    [1_2]              | [0-9.eE,]
                    [1,_2]             | [ \\t\\r\\n\\-1-9]
                    [1]_               | [ \\t\\r\\n]
                    _[1]               | [ \\t\\r\\n]
                    [[]_]              | [ \\t\\r\\n]
                    ["a"_"b"]          | ,
                    {_}                | [ \\t\\r\\n]
                    {_"a":1}           | [ \\t\\r\\n]
                    {"_":1}            | [\\x20-\\x7f&&[^"\\\\]]
                    {"é_":1}           | [\\x20-\\x7f&&[^"\\\\]]
                    {"a\\_":1}         | ["\\\\/bfnrt]
                    {"a"_1}            | :
                    {"a"_:1}           | [ \\t\\r\\n]
                    {"a":_1}           | [ \\t\\r\\n\\-1-9]
                    {"a":_}            | [0-9]
                    {"a":1_}           | [ \\t\\r\\n0-9]
                    {"a":1_"b":2}      | ,
                    {"a":1,_"b":2}     | [ \\t\\r\\n]
                    {"a":1,"_":2}      | [\\x20-\\x7f&&[^"\\\\a]]
                    {"a":1}_           | [ \\t\\r\\n]
                    """)
    void takesTheseBytesAndNoOthers(String template, String allowed) {
        List<String> faults = IntStream.range(0, BYTES)
                .boxed()
                .flatMap(b -> {
                    String character = String.valueOf((char) b.intValue());
                    return READINGS.fewerFaults(filled(template, b), character.matches(allowed)).stream();
                })
                .toList();

        assertThat(faults).isEmpty();
    }

    private static byte[] filled(String template, int hole) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = template.indexOf('_');
        bytes.writeBytes(template.substring(0, at).getBytes(StandardCharsets.UTF_8));
        bytes.write(hole);
        bytes.writeBytes(template.substring(at + 1).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static List<String> table() throws IOException {
        try (InputStream file = JsonGrammarTest.class.getResourceAsStream("json-grammar.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static byte[] bytes(String line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '%') {
                bytes.write(Integer.parseInt(line.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(line.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
