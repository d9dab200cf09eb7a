package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.SchemaDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The wrong validators that the generated cases must find out. */
public final class Mutants {
    private static final Set<String> STRUCTURE = Set.of("$defs", "definitions", "$anchor", "$dynamicAnchor");
    private static final List<String> COUNTS = List.of(
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "minContains",
            "maxContains");

    private Mutants() {}

    /**
     * All for one dialect.
     *
     * @param dialect the dialect
     * @return each once
     */
    public static List<Mutant> of(SchemaDialect dialect) {
        List<Mutant> all = new ArrayList<>();
        for (String keyword : Grammar.keywords(dialect)) {
            if (!STRUCTURE.contains(keyword)) {
                all.add(new Mutant("does not know " + keyword, schema -> schema.remove(keyword)));
            }
        }
        for (String keyword : COUNTS) {
            if (Grammar.has(dialect, keyword)) {
                all.add(new Mutant("counts " + keyword + " wrong", schema -> more(schema, keyword)));
            }
        }
        all.addAll(exchanges(dialect));
        all.addAll(neighbours(dialect));
        return all;
    }

    private static void more(ObjectNode schema, String keyword) {
        if (schema.path(keyword).isInt() || schema.path(keyword).isBigDecimal()) {
            schema.put(keyword, schema.path(keyword).asInt() + 1);
        }
    }

    private static List<Mutant> exchanges(SchemaDialect dialect) {
        List<Mutant> all = new ArrayList<>();
        all.add(renamed("oneOf", "anyOf"));
        all.add(renamed("anyOf", "oneOf"));
        all.add(renamed("allOf", "anyOf"));
        all.add(renamed("anyOf", "allOf"));
        all.add(new Mutant("takes integer for number", schema -> type(schema, "integer", "number")));
        all.add(new Mutant("takes number for integer", schema -> type(schema, "number", "integer")));
        if (dialect != SchemaDialect.DRAFT_04) {
            all.add(renamed("minimum", "exclusiveMinimum"));
            all.add(renamed("exclusiveMinimum", "minimum"));
            all.add(renamed("maximum", "exclusiveMaximum"));
            all.add(renamed("exclusiveMaximum", "maximum"));
            all.add(renamed("then", "else"));
            all.add(renamed("else", "then"));
        }
        if (dialect == SchemaDialect.DRAFT_2020_12) {
            all.add(renamed("$dynamicRef", "$ref"));
            all.add(renamed("unevaluatedProperties", "additionalProperties"));
            all.add(renamed("unevaluatedItems", "items"));
            all.add(renamed("prefixItems", "items"));
        }
        return all;
    }

    private static void type(ObjectNode schema, String from, String to) {
        if (schema.path("type").asText().equals(from)) {
            schema.put("type", to);
        }
    }

    private static Mutant renamed(String from, String to) {
        return new Mutant("takes " + from + " for " + to, schema -> {
            JsonNode value = schema.remove(from);
            if (value != null && value.isArray() && to.equals("items")) {
                schema.set(to, value.get(0));
            } else if (value != null && !schema.has(to)) {
                schema.set(to, value);
            }
        });
    }

    /** Keywords that ask what others beside them have looked at: apart, they cannot. */
    private static List<Mutant> neighbours(SchemaDialect dialect) {
        List<Mutant> all = new ArrayList<>();
        all.add(apart("properties", "additionalProperties"));
        all.add(apart("patternProperties", "additionalProperties"));
        if (dialect == SchemaDialect.DRAFT_2020_12) {
            all.add(apart("prefixItems", "items"));
            for (String keyword : List.of("properties", "allOf", "anyOf", "oneOf", "if", "dependentSchemas", "$ref")) {
                all.add(apart(keyword, "unevaluatedProperties"));
            }
            for (String keyword : List.of("items", "contains", "allOf", "anyOf", "oneOf", "if")) {
                all.add(apart(keyword, "unevaluatedItems"));
            }
            all.add(new Mutant("ignores what stands beside $ref", schema -> {
                if (schema.path("$ref").isTextual()) {
                    schema.retain("$ref", "$defs", "$id", "$anchor", "$dynamicAnchor", "$schema");
                }
            }));
        } else {
            all.add(new Mutant("heeds what stands beside $ref", schema -> {
                if (schema.path("$ref").isTextual() && schema.size() > 1 && !schema.has("allOf")) {
                    JsonNode reference = schema.remove("$ref");
                    schema.putArray("allOf").addObject().set("$ref", reference);
                }
            }));
        }
        return all;
    }

    private static Mutant apart(String keyword, String asking) {
        return new Mutant(asking + " does not see " + keyword, schema -> {
            if (schema.has(keyword) && schema.has(asking)) {
                ObjectNode alone = Values.NODES.objectNode();
                alone.set(keyword, schema.remove(keyword));
                if (keyword.equals("if")) {
                    move(schema, alone, "then");
                    move(schema, alone, "else");
                }
                if (keyword.equals("contains")) {
                    move(schema, alone, "minContains");
                    move(schema, alone, "maxContains");
                }
                // What is evaluated under a not is no annotation of what stands around it.
                ObjectNode hidden = Values.NODES.objectNode();
                hidden.putObject("not").set("not", alone);
                if (schema.has("allOf")) {
                    schema.withArray("allOf").add(hidden);
                } else {
                    schema.putArray("allOf").add(hidden);
                }
            }
        });
    }

    private static void move(ObjectNode from, ObjectNode to, String keyword) {
        if (from.has(keyword)) {
            to.set(keyword, from.remove(keyword));
        }
    }
}
