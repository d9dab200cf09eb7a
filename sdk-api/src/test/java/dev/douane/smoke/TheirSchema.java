package dev.douane.smoke;

import java.util.Collection;

/** What a user's own networknt is asked: a reference to a meta-schema, and a sentence out of its bundle. */
final class TheirSchema {
    static final String TEXT = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": {
              "schema": {"$ref": "https://json-schema.org/draft/2020-12/schema"},
              "n": {"type": "integer"}}}""";

    static final String PAYLOAD = "{\"schema\": {\"minimum\": 1}, \"n\": \"one\"}";

    private TheirSchema() {}

    static void check(Collection<?> errors) {
        if (errors.size() != 1 || !errors.toString().contains("string found, integer expected")) {
            throw new IllegalStateException("theirs says " + errors);
        }
        System.out.println("theirs: well");
    }
}
