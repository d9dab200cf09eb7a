package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds schemas that lead back to themselves without a step into the payload (2020-12 core §9.4.1). */
final class EndlessWay {
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> SINGLE = List.of("not", "if", "then", "else");
    private static final List<String> NAMED = List.of("dependentSchemas", "dependencies");

    private final SchemaIndex index;
    private final Map<Place, Boolean> onTheWay = new HashMap<>();

    private EndlessWay(SchemaIndex index) {
        this.index = index;
    }

    static void check(SchemaIndex index) {
        EndlessWay way = new EndlessWay(index);
        List<Place> places = List.copyOf(index.all());
        int known = 0;
        // A visit can find more places, in this document and in others.
        while (!places.isEmpty()) {
            known += places.size();
            for (Place place : places) {
                way.visit(place);
            }
            places = index.from(known);
        }
        for (Place place : List.copyOf(index.all())) {
            if (index.get(place, "$dynamicRef") instanceof Json.Text reference
                    && index.isDynamic(place, reference.value())) {
                throw new NotCompiledException("a $dynamicRef depends on the way to it");
            }
        }
    }

    private void visit(Place place) {
        Boolean open = onTheWay.get(place);
        if (Boolean.TRUE.equals(open)) {
            boolean reference = index.get(place, "$ref") != null;
            throw new EndlessSchemaException(
                    reference ? "the $ref at " + place.pointer("$ref") : "the schema at '" + place.pointer + "'");
        }
        if (open == null) {
            onTheWay.put(place, true);
            for (Place next : next(place)) {
                visit(next);
            }
            onTheWay.put(place, false);
        }
    }

    private List<Place> next(Place place) {
        List<Place> next = new ArrayList<>();
        if (index.get(place, "$ref") instanceof Json.Text reference) {
            next.add(index.target(place, reference.value()));
            if (place.refStandsAlone()) {
                return next;
            }
        }
        if (index.get(place, "$dynamicRef") instanceof Json.Text reference) {
            next.add(index.target(place, reference.value()));
        }
        for (String keyword : LISTS) {
            Json list = index.get(place, keyword);
            for (int i = 0; list != null && i < Form.items(list).size(); i++) {
                next.add(index.at(place.pointer(keyword) + "/" + i));
            }
        }
        for (String keyword : SINGLE) {
            // Without a condition, its consequences say nothing (2020-12 core §10.2.2).
            boolean says = keyword.equals("not") || index.get(place, "if") != null;
            if (says && index.get(place, keyword) != null) {
                next.add(index.at(place.pointer(keyword)));
            }
        }
        for (String keyword : NAMED) {
            if (index.get(place, keyword) instanceof Json.Obj schemas) {
                for (Map.Entry<String, Json> member : schemas.members().entrySet()) {
                    if (!(member.getValue() instanceof Json.Arr)) {
                        next.add(index.at(place.pointer(keyword) + "/" + SchemaPointer.escape(member.getKey())));
                    }
                }
            }
        }
        return next;
    }
}
