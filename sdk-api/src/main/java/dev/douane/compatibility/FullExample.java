package dev.douane.compatibility;

import dev.douane.compatibility.internal.DocumentSize;
import dev.douane.compatibility.internal.Steps;
import dev.douane.compatibility.internal.search.Found;
import dev.douane.compatibility.internal.term.SchemaTerms;
import dev.douane.internal.json.CanonicalTree;
import dev.douane.internal.json.Json;
import dev.douane.validation.internal.program.SchemaDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Adds to a small document what its schema describes, for as long as the schema accepts it. */
final class FullExample {
    private static final int DEEPEST = 6;
    private static final int MOST = 300;

    /** Steps for each place where a schema may describe a value. */
    private static final long DESCRIBED = 20;

    /** Characters that are written and validated in the time of a step. */
    private static final int CHARACTERS = 4;

    private final Subject subject;
    private final Reasoning reasoning;
    private final @Nullable SchemaDocument document;
    private final Steps looks;
    private int tries;

    /** With some steps for what reasoning does not do. */
    FullExample(Subject subject, Reasoning reasoning, Steps looks) {
        this.subject = subject;
        this.reasoning = reasoning;
        this.looks = looks;
        this.document = subject.document();
    }

    Json of(Json smallest) {
        return document == null ? smallest : fill(smallest, Described.root(document), value -> value, 0);
    }

    private Json fill(Json value, Described described, UnaryOperator<Json> whole, int depth) {
        if (depth > DEEPEST) {
            return value;
        }
        if (value instanceof Json.Obj object) {
            return members(new LinkedHashMap<>(object.members()), described, whole, depth);
        }
        return value instanceof Json.Arr array ? items(array.items(), described, whole, depth) : value;
    }

    private Json members(Map<String, Json> members, Described described, UnaryOperator<Json> whole, int depth) {
        Set<String> names = new LinkedHashSet<>();
        for (Json properties : described.all("properties")) {
            names.addAll(((Json.Obj) properties).members().keySet());
        }
        names.addAll(members.keySet());
        for (String name : names) {
            Described member = described.at(List.of(name));
            if (!looks.tryTake(DESCRIBED * (1 + member.size()))) {
                break;
            }
            Json value = members.get(name);
            if (value == null) {
                value = first(member, candidate -> whole.apply(with(members, name, candidate)));
            }
            if (value != null) {
                members.put(name, value);
                members.put(name, fill(value, member, part -> whole.apply(with(members, name, part)), depth + 1));
            }
        }
        return object(members);
    }

    private static Json with(Map<String, Json> members, String name, Json value) {
        Map<String, Json> other = new LinkedHashMap<>(members);
        other.put(name, value);
        return object(other);
    }

    private static Json object(Map<String, Json> members) {
        return new Json.Obj(Collections.unmodifiableMap(new LinkedHashMap<>(members)));
    }

    private Json items(List<Json> before, Described described, UnaryOperator<Json> whole, int depth) {
        List<Json> items = new ArrayList<>(before);
        if (items.isEmpty()) {
            Json first = first(described.at(List.of("0")), candidate -> whole.apply(new Json.Arr(List.of(candidate))));
            if (first == null) {
                return new Json.Arr(items);
            }
            items.add(first);
        }
        for (int i = 0; i < items.size() && looks.tryTake(DESCRIBED); i++) {
            int index = i;
            Described item = described.at(List.of(Integer.toString(i)));
            items.set(i, fill(items.get(i), item, part -> whole.apply(with(items, index, part)), depth + 1));
        }
        return new Json.Arr(items);
    }

    private static Json with(List<Json> items, int index, Json value) {
        List<Json> other = new ArrayList<>(items);
        other.set(index, value);
        return new Json.Arr(other);
    }

    /** The first value of a description with which the schema accepts the document. */
    private @Nullable Json first(Described described, UnaryOperator<Json> whole) {
        if (document == null || !described.isThere() || tries++ > MOST) {
            return null;
        }
        SchemaTerms terms = reasoning.source(document);
        Found found = reasoning.find(() -> terms.at(described.pointer()), 3);
        for (Json value : found.values()) {
            if (!(value instanceof Json.Nil) && isAccepted(whole.apply(value))) {
                return value;
            }
        }
        return null;
    }

    private boolean isAccepted(Json candidate) {
        long characters = DocumentSize.of(candidate).characters();
        return looks.tryTake(characters / CHARACTERS)
                && looks.tryTake(subject.cost(candidate, looks.left()))
                && subject.accepts(CanonicalTree.write(candidate));
    }
}
