package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.schema.SchemaDialect;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The keywords of a document.
 *
 * @param dialect the dialect, or the one that it is built on
 * @param keywords those that say something, each with the form of its value
 */
record Vocabulary(SchemaDialect dialect, Map<String, Form> keywords) {
    private static final int DEEPEST = 8;
    private static final String STANDARD = "https://json-schema.org/draft/2020-12/vocab/";
    private static final Set<String> NAMES = Set.of(
            "core",
            "applicator",
            "unevaluated",
            "validation",
            "meta-data",
            "format-annotation",
            "format-assertion",
            "content");

    private static final Set<String> APPLICATORS = Set.of(
            "prefixItems",
            "items",
            "contains",
            "additionalProperties",
            "properties",
            "patternProperties",
            "dependentSchemas",
            "propertyNames",
            "if",
            "then",
            "else",
            "allOf",
            "anyOf",
            "oneOf",
            "not");
    private static final Set<String> UNEVALUATED = Set.of("unevaluatedItems", "unevaluatedProperties");
    private static final Set<String> VALIDATION = Set.of(
            "type",
            "const",
            "enum",
            "multipleOf",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "maxContains",
            "minContains",
            "maxProperties",
            "minProperties",
            "required",
            "dependentRequired");

    /** What a dialect of Douane's means. */
    static Vocabulary of(SchemaDialect dialect, Foreign foreign) {
        Map<String, Form> keywords = Keywords.of(dialect);
        return new Vocabulary(dialect, foreign.assertsFormats() ? keywords : without(keywords, Set.of("format")));
    }

    /**
     * What the {@code $schema} of a document means.
     *
     * @param otherwise what a document means that has none
     */
    static Vocabulary of(Json document, Vocabulary otherwise, Foreign foreign) {
        return of(document, otherwise, foreign, DEEPEST);
    }

    private static Vocabulary of(Json document, Vocabulary otherwise, Foreign foreign, int deepest) {
        if (!(document.get("$schema") instanceof Json.Text uri)) {
            return otherwise;
        }
        SchemaDialect dialect = SchemaDialect.of(uri.value()).orElse(null);
        if (dialect != null) {
            return of(dialect, foreign);
        }
        Json metaSchema = foreign.document(uri.value()).orElse(null);
        if (metaSchema == null || deepest == 0) {
            throw new NotCompiledException("the dialect " + uri.value() + " is none that Douane reads");
        }
        Vocabulary base = of(metaSchema, of(SchemaDialect.DRAFT_2020_12, foreign), foreign, deepest - 1);
        return base.dialect == SchemaDialect.DRAFT_2020_12 && metaSchema.get("$vocabulary") instanceof Json.Obj names
                ? restricted(base, names, foreign)
                : base;
    }

    /** Only some of the vocabularies; whether one is required does not matter to those who know it (core §8.1.2). */
    private static Vocabulary restricted(Vocabulary base, Json.Obj names, Foreign foreign) {
        for (Map.Entry<String, Json> name : names.members().entrySet()) {
            String uri = name.getKey();
            boolean known = uri.startsWith(STANDARD) && NAMES.contains(uri.substring(STANDARD.length()));
            if (!known && !name.getValue().equals(Json.Bool.FALSE)) {
                throw new RefusedSchemaException("its dialect requires the vocabulary " + uri
                        + ", which Douane does not know (2020-12 core §8.1.2)");
            }
        }
        boolean asserted = has(names, "format-assertion");
        boolean formats = asserted || (foreign.assertsFormats() && has(names, "format-annotation"));
        Map<String, Form> keywords = new HashMap<>(Keywords.of(base.dialect));
        // Those of the official meta-schema that older schemas may still use stand in none of its vocabularies.
        keywords.remove("dependencies");
        keywords = has(names, "applicator") ? keywords : without(keywords, APPLICATORS);
        keywords = has(names, "unevaluated") ? keywords : without(keywords, UNEVALUATED);
        keywords = has(names, "validation") ? keywords : without(keywords, VALIDATION);
        return new Vocabulary(base.dialect, formats ? keywords : without(keywords, Set.of("format")));
    }

    private static boolean has(Json.Obj names, String name) {
        return names.members().containsKey(STANDARD + name);
    }

    private static Map<String, Form> without(Map<String, Form> keywords, Set<String> some) {
        Map<String, Form> fewer = new HashMap<>(keywords);
        fewer.keySet().removeAll(some);
        return fewer;
    }

    boolean refStandsAlone() {
        return dialect != SchemaDialect.DRAFT_2020_12;
    }
}
