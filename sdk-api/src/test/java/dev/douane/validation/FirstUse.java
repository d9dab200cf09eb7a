package dev.douane.validation;

import dev.douane.schema.JsonSchema;
import java.nio.charset.StandardCharsets;

/** What an application does first: one contract compiled, one payload checked. */
final class FirstUse {
    private static final String CONTRACT = """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{
            "id":{"type":"string","format":"uuid"},"on":{"type":"string","format":"date"},
            "code":{"type":"string","pattern":"^[A-Z]{2}-[0-9]{3}$"},"town":{"type":"string","pattern":"^(0[1-9]|2[AB])[0-9]{3}$"},
            "name":{"type":["string","null"],"maxLength":40},"state":{"enum":["created","paid","shipped"]},
            "total":{"type":"number","minimum":0,"multipleOf":0.01},"count":{"type":"integer","maximum":99},
            "tags":{"type":"array","items":{"type":"string"},"uniqueItems":true},
            "means":{"oneOf":[
            {"type":"object","properties":{"kind":{"const":"card"}},"required":["kind"]},
            {"type":"object","properties":{"kind":{"const":"cash"}},"required":["kind"]}]}},
            "required":["id"],"additionalProperties":false}""";

    private static final String PAYLOAD = """
            {"id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","on":"2026-11-23","code":"AB-123","town":"2A004","name":"Aÿ",
            "state":"paid","total":12.50,"count":3,"tags":["a","b"],"means":{"kind":"cash"}}""";

    private FirstUse() {}

    public static void main(String[] arguments) {
        ValidationReport report =
                PayloadValidator.of(JsonSchema.parse(CONTRACT)).validate(PAYLOAD.getBytes(StandardCharsets.UTF_8));
        System.out.println("verdict " + report.valid());
    }
}
