package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields that ask the same are read by the same code; what is wrong with one is said of that one. */
class LikeFieldsTest {
    private static final int[] COUNTS = {2, 14, 32, 33, 64, 65, 200, 400, 1_500};

    /** A schema, a value that it accepts and one that it does not. */
    private record Field(String schema, String right, String wrong, String keyword) {}

    private static final List<Field> FIELDS = List.of(
            new Field("{\"type\":\"string\",\"pattern\":\"^[0-9]{5}$\"}", "\"01234\"", "\"0123x\"", "pattern"),
            new Field(
                    "{\"type\":\"string\",\"title\":\"Another\",\"pattern\":\"^[0-9]{5}$\",\"description\":\"@\"}",
                    "\"56789\"", "\"5678\"", "pattern"),
            new Field("{\"type\":\"integer\",\"minimum\":0,\"maximum\":10}", "7", "11", "maximum"),
            new Field("{\"type\":\"integer\",\"minimum\":0,\"maximum\":20}", "17", "21", "maximum"),
            new Field("{\"type\":\"number\",\"multipleOf\":0.01}", "1.25", "1.255", "multipleOf"),
            new Field("{\"type\":\"boolean\"}", "true", "null", "type"),
            new Field("{\"type\":[\"string\",\"null\"],\"maxLength\":3}", "null", "\"four\"", "maxLength"),
            new Field("{\"type\":\"string\",\"maxLength\":3}", "\"abc\"", "null", "type"),
            new Field("{\"enum\":[\"a\",\"b\"]}", "\"b\"", "\"c\"", "enum"),
            new Field("{\"enum\":[\"a\",\"b\",{\"$ref\":\"#\"}]}", "{\"$ref\":\"#\"}", "{\"$ref\":\"\"}", "enum"),
            new Field("{\"$ref\":\"#/$defs/code\"}", "\"X1\"", "\"X\"", "pattern"),
            new Field("{\"type\":\"array\",\"items\":{\"type\":\"boolean\"}}", "[true,false]", "{}", "type"),
            new Field(
                    "{\"type\":\"object\",\"properties\":{\"k\":{\"type\":\"boolean\"}},\"additionalProperties\":false}",
                    "{\"k\":false}",
                    "[]",
                    "type"));

    static Stream<Arguments> counts() {
        return Arrays.stream(COUNTS)
                .boxed()
                .flatMap(count -> Arrays.stream(Execution.values())
                        .flatMap(execution -> Stream.of(
                                Arguments.of(count, execution, false), Arguments.of(count, execution, true))));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void areToldApartWhateverTheirOrder(int count, Execution execution, boolean conditional) {
        PayloadValidator validator =
                PayloadValidator.of(JsonSchema.parse(schema(count, conditional)), ValidationLimits.DEFAULT, execution);
        Random random = new Random(count);

        for (int i = 0; i < 30; i++) {
            int wrong = random.nextInt(count);
            ValidationReport right = validator.validate(payload(count, -1, random));
            ValidationReport report = validator.validate(payload(count, wrong, random));

            assertThat(right.violations()).isEmpty();
            assertThat(report.violations()).hasSize(1);
            Violation violation = report.violations().get(0);
            assertThat(violation.pointer()).isEqualTo("/p" + wrong);
            assertThat(violation.keyword()).isEqualTo(field(wrong).keyword());
            assertThat(violation.schemaPointer())
                    .isEqualTo(
                            wrong % FIELDS.size() == 10
                                    ? "/$defs/code/pattern"
                                    : "/properties/p" + wrong + "/"
                                            + field(wrong).keyword());
        }
    }

    /** A condition asks where the value of one of several like fields stands. */
    @ParameterizedTest
    @MethodSource("counts")
    void areAskedAboutByConditionsOneByOne(int count, Execution execution, boolean conditional) {
        PayloadValidator validator =
                PayloadValidator.of(JsonSchema.parse(schema(count, conditional)), ValidationLimits.DEFAULT, execution);

        assertThat(validator
                        .validate(bytes("{\"p1\":\"00000\",\"p0\":\"00000\"}"))
                        .valid())
                .isTrue();
        assertThat(validator
                        .validate(bytes("{\"p1\":\"00001\",\"p0\":\"00000\"}"))
                        .valid())
                .isEqualTo(!conditional);
        assertThat(validator
                        .validate(bytes("{\"p1\":\"00000\",\"p0\":\"00001\"}"))
                        .valid())
                .isTrue();
    }

    private static Field field(int i) {
        return FIELDS.get(i % FIELDS.size());
    }

    private static String schema(int count, boolean conditional) {
        String condition = conditional
                ? "\"if\":{\"properties\":{\"p1\":{\"const\":\"00001\"}},\"required\":[\"p1\"]},\"then\":{\"required\":[\"z\"]},"
                : "";
        return IntStream.range(0, count)
                .mapToObj(i -> "\"p" + i + "\":" + field(i).schema().replace("@", "field " + i))
                .collect(Collectors.joining(
                        ",",
                        "{" + condition
                                + "\"type\":\"object\",\"$defs\":{\"code\":{\"pattern\":\"^[A-Z][0-9]$\"}},\"properties\":{",
                        "}}"));
    }

    private static byte[] payload(int count, int wrong, Random random) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add("\"p" + i + "\":" + (i == wrong ? field(i).wrong() : field(i).right()));
        }
        Collections.shuffle(members, random);
        return bytes(String.join(",", members).transform(text -> "{" + text + "}"));
    }
}
