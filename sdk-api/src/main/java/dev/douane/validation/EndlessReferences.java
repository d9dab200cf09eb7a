package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.keyword.RefValidator;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.SchemaDialect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;

/**
 * Finds schemas that lead back to themselves without taking a step into the payload, such as {@code {"$ref": "#"}}:
 * whoever evaluates one never ends (2020-12 core §9.4.1).
 */
final class EndlessReferences {
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> SINGLE = List.of("not", "if", "then", "else");
    private static final List<String> NAMED = List.of("dependentSchemas", "dependencies");

    private final IdentityHashMap<JsonNode, RefValidator> references = new IdentityHashMap<>();
    private final IdentityHashMap<JsonNode, Boolean> onTheWay = new IdentityHashMap<>();
    private final boolean refStandsAlone;

    private EndlessReferences(SchemaDialect dialect) {
        this.refStandsAlone = dialect != SchemaDialect.DRAFT_2020_12;
    }

    static void check(JsonNode root, List<RefValidator> references, SchemaDialect dialect) {
        EndlessReferences search = new EndlessReferences(dialect);
        // The engine makes more references while this asks for their targets.
        List<RefValidator> known = List.copyOf(references);
        known.forEach(
                reference -> search.references.put(reference.getParentSchema().getSchemaNode(), reference));
        search.visit(root);
        known.forEach(reference -> search.visit(reference.getParentSchema().getSchemaNode()));
    }

    /** By a stack of its own: a way may be longer than that of a thread holds. */
    private void visit(JsonNode first) {
        Deque<Step> way = new ArrayDeque<>();
        enter(first, way);
        while (!way.isEmpty()) {
            Step last = way.peek();
            if (last.next.hasNext()) {
                enter(last.next.next(), way);
            } else {
                onTheWay.put(last.schema, false);
                way.pop();
            }
        }
    }

    private void enter(JsonNode schema, Deque<Step> way) {
        Boolean open = onTheWay.get(schema);
        if (Boolean.TRUE.equals(open)) {
            throw new InvalidSchemaException("The schema cannot be used: " + place(schema)
                    + " leads back to itself without a step into the payload, so that checking would never end");
        }
        if (open == null) {
            onTheWay.put(schema, true);
            way.push(new Step(schema, inPlace(schema).iterator()));
        }
    }

    private String place(JsonNode schema) {
        RefValidator reference = references.get(schema);
        return reference == null
                ? "a schema"
                : "the $ref at " + Pointers.of(reference.getSchemaLocation().getFragment());
    }

    private List<JsonNode> inPlace(JsonNode schema) {
        List<JsonNode> next = new ArrayList<>();
        RefValidator reference = references.get(schema);
        if (reference != null) {
            next.add(reference.getSchemaRef().getSchema().getSchemaNode());
            if (refStandsAlone) {
                return next;
            }
        }
        LISTS.forEach(keyword -> schema.path(keyword).forEach(next::add));
        SINGLE.forEach(keyword -> next.add(schema.path(keyword)));
        NAMED.forEach(keyword -> schema.path(keyword).forEach(next::add));
        next.removeIf(node -> !node.isObject());
        return next;
    }

    private record Step(JsonNode schema, Iterator<JsonNode> next) {}
}
