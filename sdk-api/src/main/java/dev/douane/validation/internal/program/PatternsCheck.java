package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;

/** Looks at every pattern of a schema, also at those that no payload can reach: a broken one is a broken schema. */
final class PatternsCheck {
    private PatternsCheck() {}

    static void check(SchemaIndex index, Compiler compiler) {
        for (Place place : index.all()) {
            if (index.get(place, "pattern") instanceof Json.Text pattern) {
                compiler.pattern(pattern.value());
            }
            if (index.get(place, "patternProperties") instanceof Json.Obj patterns) {
                for (String pattern : patterns.members().keySet()) {
                    compiler.pattern(pattern);
                }
            }
        }
    }
}
