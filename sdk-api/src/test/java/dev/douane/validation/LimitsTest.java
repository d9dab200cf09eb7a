package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static dev.douane.validation.Checking.validator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.schema.JsonSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final ValidationLimits SMALL = new ValidationLimits(100, 3, 10, 5, 4, 1_000, 2);
    private static final JsonSchema ANYTHING = JsonSchema.parse("{}");

    private static Violation refusal(String payload) {
        ValidationReport report = PayloadValidator.of(ANYTHING, SMALL).validate(bytes(payload));
        assertThat(report.violations()).hasSize(1);
        assertThat(report.violations().get(0).keyword()).isEqualTo(Violation.JSON);
        return report.violations().get(0);
    }

    @Test
    void boundLengthDepthStringsNamesAndNumbers() {
        assertThat(refusal("\"" + "a".repeat(99) + "\"").message())
                .isEqualTo("The text is longer than the limit of 100 bytes");
        assertThat(refusal("[[[[]]]]").message()).isEqualTo("The value is nested deeper than the limit");
        assertThat(refusal("[\"12345678901\"]").message()).isEqualTo("A string or a name is longer than the limit");
        assertThat(refusal("{\"12345678901\":1}").message()).isEqualTo("A string or a name is longer than the limit");
        assertThat(refusal("[123456]").message()).isEqualTo("A number is longer than the limit");
        assertThat(refusal("[1.23456]").message()).isEqualTo("A number is longer than the limit");
        assertThat(refusal("[1e99]").message()).isEqualTo("A number's exponent is beyond the limit");
        assertThat(PayloadValidator.of(ANYTHING, SMALL)
                        .validate(bytes("[[[\"1234567890\",12345,{}]]]".replace(",{}", "")))
                        .valid())
                .isTrue();
    }

    @Test
    void sayWhereReadingStopped() {
        Violation violation = refusal("{\"a\":\n [1,\n  123456]}");

        assertThat(violation.pointer()).isEqualTo("/a/1");
        assertThat(violation.position().orElseThrow().line()).isEqualTo(3);
    }

    @Test
    void readAStreamNoFurtherThanItMayGo() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };

        assertThat(PayloadValidator.of(ANYTHING, SMALL).validate(endless).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).contains("100 bytes"));
        assertThat(PayloadValidator.of(ANYTHING)
                        .validate(new ByteArrayInputStream(bytes("{}")))
                        .valid())
                .isTrue();
    }

    @Test
    void keepTheFirstViolationsOfThePayload() {
        ValidationReport report = PayloadValidator.of(
                        JsonSchema.parse("{\"properties\":{\"c\":false,\"b\":false,\"a\":false}}"), SMALL)
                .validate(bytes("{\"a\":1,\"b\":2,\"c\":3}"));

        assertThat(report.truncated()).isTrue();
        assertThat(report.violations()).extracting(Violation::pointer).containsExactly("/a", "/b");
    }

    @Test
    @Tag("slow")
    void keepAMillionViolationsOutOfMemory() {
        String items = "1,".repeat(1_000_000) + "1";

        ValidationReport report = validator("{\"items\":{\"anyOf\":[{\"const\":2},{\"const\":3}]}}")
                .validate(bytes("[" + items + "]"));

        assertThat(report.truncated()).isTrue();
        assertThat(report.violations()).hasSize(100);
        assertThat(report.violations().get(99).pointer()).isEqualTo("/99");
        assertThat(validator("{\"not\":{\"items\":{\"const\":2}}}")
                        .validate(bytes("[" + items + "]"))
                        .valid())
                .isTrue();
    }

    @Test
    void letTheDeepestPayloadThroughARecursiveSchemaOnAnOrdinaryStack() throws Exception {
        PayloadValidator validator = validator("""
                {"$ref":"#/$defs/node","$defs":{"node":{"allOf":[{"anyOf":[{"type":"null"},{"$ref":"#/$defs/list"}]}]},
                 "list":{"type":"array","items":{"$ref":"#/$defs/node"}}}}""");
        byte[] payload = bytes("[".repeat(256) + "]".repeat(256));
        byte[] bad = bytes("[".repeat(255) + "1" + "]".repeat(255));
        FutureTask<ValidationReport> good = new FutureTask<>(() -> validator.validate(payload));
        FutureTask<ValidationReport> refused = new FutureTask<>(() -> validator.validate(bad));
        int ordinary = 1 << 20;

        new Thread(null, good, "good", ordinary).start();
        new Thread(null, refused, "refused", ordinary).start();

        assertThat(good.get().summary()).isEqualTo("valid");
        assertThat(refused.get().violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.pointer()).isEqualTo("/0".repeat(255)));
    }

    @Test
    @Tag("slow")
    void letAPayloadThroughThatIsFarDeeperThanAnyStack() {
        int levels = 300_000;
        PayloadValidator validator = PayloadValidator.of(
                JsonSchema.parse("{\"items\":{\"$ref\":\"#\"},\"type\":\"array\"}"),
                ValidationLimits.DEFAULT.withMaxDepth(levels));

        ValidationReport good = validator.validate(bytes("[".repeat(levels) + "]".repeat(levels)));
        ValidationReport bad = validator.validate(bytes("[".repeat(levels) + "1" + "]".repeat(levels)));

        assertThat(good.summary()).isEqualTo("valid");
        assertThat(bad.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/0".repeat(levels));
            assertThat(violation.keyword()).isEqualTo("type");
        });
    }

    @Test
    void areAtLeastOne() {
        assertThatThrownBy(() -> ValidationLimits.DEFAULT.withMaxBytes(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ValidationLimits.DEFAULT.withMaxDepth(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ValidationLimits.DEFAULT.withMaxViolations(0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
