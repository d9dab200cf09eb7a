package dev.douane.smoke;

import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.ValidationReport;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The core of sdk-api: every dialect, patterns, formats with tables of their own, the report. */
public final class ApiSmoke {
    private ApiSmoke() {}

    /**
     * Runs.
     *
     * @param args none
     */
    public static void main(String[] args) {
        for (SchemaDialect dialect : SchemaDialect.values()) {
            validate(dialect);
        }
        Map<String, String> headers = Map.of(ContractHeaders.NAME, "communes", ContractHeaders.VERSION, "3");
        expect(ContractHeaders.read(headers).orElseThrow().contract().equals(ContractId.parse("communes@3")), headers);
        System.out.println("ours: well");
    }

    private static void validate(SchemaDialect dialect) {
        PayloadValidator validator = PayloadValidator.of(JsonSchema.parse("""
                {"$schema": "%s", "type": "object", "additionalProperties": false, "properties": {
                  "code": {"type": "string", "pattern": "^[0-9]{5}$"},
                  "at": {"type": "string", "format": "date-time"},
                  "host": {"type": "string", "format": "idn-hostname"}}}""".formatted(dialect.uri())));
        // A zero-width joiner is allowed after a virama only, which the engine looks up in a table.
        ValidationReport good = validator.validate(
                bytes("{\"code\":\"75056\",\"at\":\"2026-11-21T00:00:00Z\",\"host\":\"\u0915\u094D\u200D\u0937\"}"));
        expect(good.valid(), good.summary());
        ValidationReport bad =
                validator.validate(bytes("{\"code\":\"75056\\n\",\"at\":\"today\",\"host\":\"a\u200Db\",\"x\":1}"));
        expect(bad.violations().size() == 4, bad.summary());
        expect(bad.summary().contains("`x` is not a property of this object"), bad.summary());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void expect(boolean truth, Object otherwise) {
        if (!truth) {
            throw new IllegalStateException(otherwise.toString());
        }
    }
}
