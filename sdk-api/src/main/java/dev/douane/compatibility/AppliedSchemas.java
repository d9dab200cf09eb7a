package dev.douane.compatibility;

import dev.douane.internal.json.Json;
import dev.douane.validation.internal.program.NotCompiledException;
import dev.douane.validation.internal.program.SchemaDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schemas of a document that can be reached from its root, each read once. */
final class AppliedSchemas {
    private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef");
    private static final List<String> ALTERNATIVES = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> SINGLE = List.of("not", "if");
    private static final List<String> CONSEQUENCES = List.of("then", "else");
    private static final List<String> DEPENDENTS = List.of("dependentSchemas", "dependencies");
    private static final List<String> OF_MEMBERS = List.of("additionalProperties", "unevaluatedProperties");
    private static final List<String> OF_ITEMS = List.of("items", "additionalItems", "contains", "unevaluatedItems");
    private static final List<String> TUPLES = List.of("prefixItems", "items");

    private final SchemaDocument document;
    private final Map<String, AppliedSchema> known = new HashMap<>();
    private boolean read;
    private boolean unevaluated;

    AppliedSchemas(SchemaDocument document) {
        this.document = document;
    }

    /** The whole schema. Where it leads deeper than the stack is, it does so again the next time. */
    AppliedSchema root() {
        if (!read) {
            known.clear();
            at("");
            read = true;
        }
        return at("");
    }

    /** Whether what is asked of a value depends on which other schemas hold. */
    boolean askWhatIsUnevaluated() {
        root();
        return unevaluated;
    }

    private AppliedSchema at(String place) {
        AppliedSchema schema = known.get(place);
        if (schema == null) {
            schema = new AppliedSchema();
            known.put(place, schema);
            if (document.schema(place) instanceof Json.Obj) {
                here(place, schema);
                unevaluated |= document.get(place, "unevaluatedProperties") != null
                        || document.get(place, "unevaluatedItems") != null;
                ofMembers(place, schema);
                ofItems(place, schema);
            }
        }
        return schema;
    }

    private void here(String place, AppliedSchema schema) {
        for (String keyword : REFERENCES) {
            if (document.get(place, keyword) instanceof Json.Text reference) {
                schema.here().add(target(place, reference.value()));
            }
        }
        for (String keyword : ALTERNATIVES) {
            addItems(place, keyword, schema.here());
        }
        for (String keyword : SINGLE) {
            add(place, keyword, schema.here());
        }
        // Without an if they say nothing (2020-12 core §10.2.2), even where they lead back to where they stand.
        for (String keyword : document.get(place, "if") == null ? List.<String>of() : CONSEQUENCES) {
            add(place, keyword, schema.here());
        }
        for (String keyword : DEPENDENTS) {
            if (document.get(place, keyword) instanceof Json.Obj schemas) {
                schemas.members().forEach((name, one) -> {
                    if (!(one instanceof Json.Arr)) {
                        schema.dependents().put(name, at(SchemaDocument.below(place, keyword, name)));
                    }
                });
            }
        }
    }

    private AppliedSchema target(String place, String reference) {
        try {
            return at(document.target(place, reference));
        } catch (NotCompiledException e) {
            // It leads out of the document, to where nobody goes.
            return new AppliedSchema();
        }
    }

    private void ofMembers(String place, AppliedSchema schema) {
        if (document.get(place, "properties") instanceof Json.Obj properties) {
            for (String name : properties.members().keySet()) {
                schema.properties().put(name, at(SchemaDocument.below(place, "properties", name)));
            }
        }
        if (document.get(place, "patternProperties") instanceof Json.Obj properties) {
            for (String pattern : properties.members().keySet()) {
                schema.ofMembers().add(at(SchemaDocument.below(place, "patternProperties", pattern)));
            }
        }
        for (String keyword : OF_MEMBERS) {
            add(place, keyword, schema.ofMembers());
        }
    }

    private void ofItems(String place, AppliedSchema schema) {
        for (String keyword : TUPLES) {
            addItems(place, keyword, schema.tuple());
        }
        for (String keyword : OF_ITEMS) {
            add(place, keyword, schema.ofItems());
        }
    }

    private void addItems(String place, String keyword, List<AppliedSchema> to) {
        if (document.get(place, keyword) instanceof Json.Arr branches) {
            for (int i = 0; i < branches.items().size(); i++) {
                to.add(at(SchemaDocument.below(place, keyword, Integer.toString(i))));
            }
        }
    }

    private void add(String place, String keyword, List<AppliedSchema> to) {
        Json value = document.get(place, keyword);
        if (value instanceof Json.Obj || value instanceof Json.Bool) {
            to.add(at(SchemaDocument.below(place, keyword)));
        }
    }
}
