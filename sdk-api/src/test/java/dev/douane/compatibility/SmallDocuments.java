package dev.douane.compatibility;

import dev.douane.internal.json.CanonicalTree;
import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * All documents of a schema up to a length, over a small vocabulary: what the schemas speak of, and what the checker itself
 * puts where they do not. Only documents that the schema cannot accept are passed over: a member's value must be of what the
 * schema says of the member, and members that are required must be there.
 */
final class SmallDocuments {
    /** Beyond, more items and deeper values only make a document longer that shows something already. */
    private static final int MOST_ITEMS = 3;

    private static final int DEEPEST = 3;

    private final List<Json> scalars;
    private final Set<String> names;
    private final Json root;
    private final Map<String, List<String>> known = new HashMap<>();

    private SmallDocuments(Json root, Vocabulary vocabulary, List<Json> more) {
        this.root = root;
        Set<Json> values = new LinkedHashSet<>(vocabulary.values());
        values.addAll(more);
        values.removeIf(value -> value instanceof Json.Obj || value instanceof Json.Arr);
        this.scalars = List.copyOf(values);
        this.names = new TreeSet<>(vocabulary.names());
    }

    /** One that breaks, if there is any up to a length. */
    static Optional<String> breaking(JsonSchema older, JsonSchema newer, List<Json> more, int longest) {
        PayloadValidator accepting = PayloadValidator.of(older);
        PayloadValidator refusing = PayloadValidator.of(newer);
        Json root = JsonTree.known(older.text());
        List<String> found = new ArrayList<>();
        new SmallDocuments(root, Vocabulary.of(older, newer), more).each(root, longest, 0, document -> {
            if (document.length() <= longest && accepts(accepting, document) && !accepts(refusing, document)) {
                found.add(document);
            }
        });
        return found.stream().findFirst();
    }

    private static boolean accepts(PayloadValidator validator, String document) {
        return validator.validate(document.getBytes(StandardCharsets.UTF_8)).valid();
    }

    /** Documents of a place, as far as they fit. */
    private List<String> of(Json place, int longest, int depth) {
        Json schema = place.get("$ref") instanceof Json.Text reference ? target(reference.value()) : place;
        String key = System.identityHashCode(schema) + " " + longest + " " + depth;
        List<String> documents = known.get(key);
        if (documents == null) {
            List<String> all = new ArrayList<>();
            each(schema, longest, depth, document -> {
                if (document.length() <= longest) {
                    all.add(document);
                }
            });
            documents = accepted(schema, all);
            known.put(key, documents);
        }
        return documents;
    }

    private void each(Json schema, int longest, int depth, Consumer<String> documents) {
        scalars.forEach(scalar -> documents.accept(CanonicalTree.write(scalar)));
        if (schema instanceof Json.Bool) {
            // Of what is not described, an item or a member of one value is as good as any.
            if (depth < DEEPEST) {
                List.of("[]", "{}", "[0]", "[null]", "{\"x\":0}").forEach(documents);
            }
            return;
        }
        boolean written = schema.get("enum") != null || schema.get("const") != null;
        if (depth < DEEPEST && !written && permits(schema, "array")) {
            arrays(schema, longest, depth, documents);
        }
        if (depth < DEEPEST && !written && permits(schema, "object")) {
            objects(schema, longest, depth, documents);
        }
    }

    private static boolean permits(Json schema, String type) {
        Json types = schema.get("type");
        return types == null
                || types.equals(new Json.Text(type))
                || (types instanceof Json.Arr list && list.items().contains(new Json.Text(type)));
    }

    private Json target(String reference) {
        Json at = root;
        for (String segment : reference.substring(1).split("/", -1)) {
            Json next = segment.isEmpty() ? at : at.get(segment);
            at = next == null ? Json.Bool.TRUE : next;
        }
        return at;
    }

    private void arrays(Json schema, int longest, int depth, Consumer<String> documents) {
        Json described = schema.get("items");
        List<String> items = of(described == null ? Json.Bool.TRUE : described, longest - 2, depth + 1);
        List<String> sequences = List.of("");
        documents.accept("[]");
        for (int count = 1; count <= MOST_ITEMS; count++) {
            List<String> longer = new ArrayList<>();
            for (String sequence : sequences) {
                for (String item : items) {
                    String more = sequence.isEmpty() ? item : sequence + "," + item;
                    if (more.length() <= longest - 2) {
                        longer.add(more);
                        documents.accept("[" + more + "]");
                    }
                }
            }
            sequences = longer;
        }
    }

    private void objects(Json schema, int longest, int depth, Consumer<String> documents) {
        TreeMap<String, List<String>> members = new TreeMap<>();
        for (String name : names) {
            Json described = Optional.ofNullable(schema.get("properties"))
                    .map(properties -> properties.get(name))
                    .orElse(schema.get("additionalProperties"));
            int room = longest - name.length() - 5;
            List<String> values = of(described == null ? Json.Bool.TRUE : described, room, depth + 1);
            members.put(name, values);
        }
        Set<String> required = new TreeSet<>();
        if (schema.get("required") instanceof Json.Arr list) {
            list.items().forEach(name -> required.add(((Json.Text) name).value()));
        }
        combine(new ArrayList<>(members.keySet()), 0, members, required, "", longest - 2, documents);
    }

    /** A part of a schema that refers to other parts is left to the whole. */
    private static List<String> accepted(Json described, List<String> values) {
        String text = CanonicalTree.write(described);
        if (text.contains("\"$ref\"") || text.contains("\"$dynamicRef\"") || values.isEmpty()) {
            return values;
        }
        PayloadValidator validator = PayloadValidator.of(JsonSchema.parse(text));
        return values.stream().filter(value -> accepts(validator, value)).toList();
    }

    private static void combine(
            List<String> names,
            int from,
            Map<String, List<String>> values,
            Set<String> required,
            String before,
            int longest,
            Consumer<String> documents) {
        if (from == names.size()) {
            documents.accept("{" + before + "}");
            return;
        }
        String name = names.get(from);
        if (!required.contains(name)) {
            combine(names, from + 1, values, required, before, longest, documents);
        }
        for (String value : values.getOrDefault(name, Collections.emptyList())) {
            String member = CanonicalTree.write(new Json.Text(name)) + ":" + value;
            String more = before.isEmpty() ? member : before + "," + member;
            if (more.length() <= longest) {
                combine(names, from + 1, values, required, more, longest, documents);
            }
        }
    }
}
