package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static dev.douane.validation.Checking.validator;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Values are personal data until someone says otherwise. */
class NothingEchoedTest {
    private static final String SECRET = "S3CR3T";
    private static final String NUMBER = "73189455";

    private static final List<String> SCHEMAS = List.of(
            "{\"type\":\"boolean\"}",
            "{\"enum\":[1]}",
            "{\"const\":{\"a\":1}}",
            "{\"anyOf\":[{\"type\":\"boolean\"},{\"const\":2},{\"enum\":[3]}]}",
            "{\"oneOf\":[{\"type\":[\"string\",\"number\",\"object\",\"array\"]},true]}",
            "{\"not\":{}}",
            "{\"pattern\":\"^x$\",\"format\":\"date\",\"maxLength\":1,\"maximum\":1,\"multipleOf\":1000}",
            "{\"items\":{\"type\":\"null\"},\"contains\":{\"type\":\"null\"},\"uniqueItems\":true,\"minItems\":100}",
            "{\"additionalProperties\":{\"type\":\"null\"},\"required\":[\"p\"],\"propertyNames\":{\"maxLength\":1}}",
            "{\"unevaluatedProperties\":false,\"unevaluatedItems\":false}",
            "{\"if\":{\"type\":\"null\"},\"else\":false}",
            "{\"dependentSchemas\":{\"name\":false},\"prefixItems\":[false]}",
            "{\"pattern\":\"^(([S3CRT])+)+$\"}");

    @Property(tries = 500)
    void whateverTheSchemaAsks(@ForAll("payloads") String payload, @ForAll("schemas") String schema) {
        ValidationReport report = validator(schema).validate(bytes(payload));

        assertThat(report.toString() + report.summary()).doesNotContain(SECRET).doesNotContain(NUMBER);
    }

    @Property(tries = 500)
    void whereverTheTextBreaksOff(@ForAll("payloads") String payload, @ForAll int cut, @ForAll char noise) {
        String broken = payload.substring(0, Math.floorMod(cut, payload.length())) + noise + SECRET + noise;

        ValidationReport report = validator("{}").validate(bytes(broken));

        assertThat(report.toString() + report.summary()).doesNotContain(SECRET).doesNotContain(NUMBER);
    }

    @Provide
    Arbitrary<String> schemas() {
        return Arbitraries.of(SCHEMAS);
    }

    @Provide
    Arbitrary<String> payloads() {
        Arbitrary<String> leaf = Arbitraries.of(
                "\"" + SECRET + "\"", NUMBER, "-" + NUMBER + ".5", "\"" + SECRET + "!".repeat(40) + "\"");
        return Arbitraries.recursive(() -> leaf, NothingEchoedTest::within, 0, 4);
    }

    private static Arbitrary<String> within(Arbitrary<String> inner) {
        return Arbitraries.oneOf(
                inner.list().ofMinSize(1).ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]"),
                inner.map(value -> "{\"name\":" + value + ",\"other\":" + value + "}"));
    }
}
