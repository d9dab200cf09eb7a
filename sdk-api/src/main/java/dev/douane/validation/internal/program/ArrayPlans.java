package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.schema.SchemaDialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans for arrays. */
final class ArrayPlans {
    private final Compiler compiler;
    private final SchemaIndex index;
    private final Closure closure;

    ArrayPlans(Compiler compiler, Closure closure) {
        this.compiler = compiler;
        this.index = compiler.index();
        this.closure = closure;
    }

    ArrayPlan plan() {
        List<Part> parts = new ArrayList<>();
        List<Unevaluated> unevaluated = new ArrayList<>();
        int firsts = 0;
        for (Place place : closure.nevers.isEmpty() ? closure.members : List.<Place>of()) {
            Part part = part(place);
            parts.add(part);
            firsts = Math.max(firsts, part.from);
            Sources sources = compiler.sources(place, Kind.ARRAY);
            if (sources == null || sources.always.all) {
                continue;
            }
            if (sources.areStatic()) {
                parts.add(new Part(List.of(), sources.always.prefix, asking(place, "unevaluatedItems")));
                firsts = Math.max(firsts, sources.always.prefix);
            } else {
                unevaluated.add(Unevaluated.items(place, sources, compiler));
            }
        }
        List<Node> first = new ArrayList<>();
        List<Part> asking = parts;
        for (int i = 0; i < firsts; i++) {
            asking = asking(asking, i);
            compiler.spend(1 + asking.size());
            first.add(item(asking, i));
        }
        List<ArrayPlan.Contains> contains = new ArrayList<>();
        List<Assertion.Size> sizes = new ArrayList<>();
        List<WholeAssertion> wholes = new ArrayList<>();
        for (Place place : parts.isEmpty() ? List.<Place>of() : List.copyOf(closure.members)) {
            contains(place, contains);
            sizes.addAll(ObjectPlans.sizes(index, place, "minItems", "maxItems"));
            Json unique = index.get(place, "uniqueItems");
            if (unique != null && unique.equals(Json.Bool.TRUE)) {
                wholes.add(new WholeAssertion(
                        "uniqueItems",
                        place.pointer("uniqueItems"),
                        unique,
                        "uniqueItems compares the items with each other",
                        new UniqueItemsCheck()));
            }
        }
        return new ArrayPlan(
                Compiler.conditions(closure, List.of(), wholes, unevaluated),
                first,
                item(parts, firsts),
                contains,
                sizes);
    }

    /** Those that say something of an item from a position on. */
    private static List<Part> asking(List<Part> parts, int position) {
        List<Part> asking = new ArrayList<>();
        for (Part part : parts) {
            if (position < part.first.size() || part.rest != null) {
                asking.add(part);
            }
        }
        return asking;
    }

    private Node item(List<Part> parts, int position) {
        List<Place> places = new ArrayList<>();
        for (Part part : parts) {
            if (position < part.first.size()) {
                places.add(part.first.get(position));
            } else if (part.rest != null && position >= part.from) {
                places.add(part.rest);
            }
        }
        return compiler.node(places);
    }

    private Part part(Place place) {
        boolean current = place.dialect() == SchemaDialect.DRAFT_2020_12;
        String firsts = current ? "prefixItems" : "items";
        String rest = current ? "items" : "additionalItems";
        Json list = index.get(place, firsts);
        List<Place> first = new ArrayList<>();
        if (list instanceof Json.Arr array) {
            for (int i = 0; i < array.items().size(); i++) {
                first.add(index.at(place.pointer(firsts) + "/" + i));
            }
        } else if (!current && list != null) {
            return new Part(first, 0, asking(place, "items"));
        } else if (!current) {
            // Without items, additionalItems says nothing (draft-07 validation §6.4.2).
            return new Part(first, 0, null);
        }
        return new Part(first, first.size(), asking(place, rest));
    }

    /** The schema below a keyword; null if it asks nothing. */
    private @Nullable Place asking(Place place, String keyword) {
        Place schema = index.get(place, keyword) == null ? null : index.at(place.pointer(keyword));
        return schema == null || !compiler.asks(schema) ? null : schema;
    }

    private void contains(Place place, List<ArrayPlan.Contains> all) {
        Json contains = index.get(place, "contains");
        if (contains == null) {
            return;
        }
        Json min = index.get(place, "minContains");
        Json max = index.get(place, "maxContains");
        Json one = new Json.Num(java.math.BigDecimal.ONE);
        String least = min == null ? "contains" : "minContains";
        all.add(new ArrayPlan.Contains(
                compiler.node(List.of(index.at(place.pointer("contains")))),
                new Assertion.Size(
                        least,
                        place.pointer(least),
                        min == null ? one : min,
                        min == null ? 1 : ScalarPlans.count(min),
                        Integer.MAX_VALUE),
                new Assertion.Size(
                        "maxContains",
                        place.pointer("maxContains"),
                        max == null ? one : max,
                        0,
                        max == null ? Integer.MAX_VALUE : ScalarPlans.count(max))));
    }

    /** What one schema says of items: of the first ones, and of those from a position on. */
    private record Part(
            List<Place> first, int from, @Nullable Place rest) {}
}
