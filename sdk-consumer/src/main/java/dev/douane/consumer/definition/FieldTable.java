package dev.douane.consumer.definition;

import dev.douane.consumer.definition.internal.ArrayShape;
import dev.douane.consumer.definition.internal.ConstrainedShape;
import dev.douane.consumer.definition.internal.MapShape;
import dev.douane.consumer.definition.internal.NamedShape;
import dev.douane.consumer.definition.internal.NullableShape;
import dev.douane.consumer.definition.internal.Property;
import dev.douane.consumer.definition.internal.RecordShape;
import dev.douane.consumer.definition.internal.Shape;
import dev.douane.consumer.definition.internal.TypeTag;
import dev.douane.consumer.definition.internal.UnionShape;
import dev.douane.consumer.definition.internal.ValueShape;
import dev.douane.contract.ContractField;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every field of a contract, parents before children. A record inside itself is not entered again. */
final class FieldTable {
    private static final String TAG_DEFINITION = "Tells what kind of record the object is.";

    private final List<ContractField> fields = new ArrayList<>();
    private final Deque<Shape> open = new ArrayDeque<>();

    private FieldTable() {}

    static List<ContractField> of(NamedShape root) {
        FieldTable table = new FieldTable();
        table.below(root, "");
        return table.fields;
    }

    /** Lists what is inside a value at a path. */
    private void below(Shape shape, String path) {
        if (shape instanceof NullableShape nullable) {
            below(nullable.value(), path);
        } else if (shape instanceof ConstrainedShape constrained) {
            below(constrained.shape(), path);
        } else if (shape instanceof ArrayShape array) {
            below(array.items(), path + "[]");
        } else if (shape instanceof MapShape map) {
            below(map.values(), path + "{}");
        } else if (shape instanceof NamedShape named && !open.contains(named)) {
            open.push(named);
            enter(named, path);
            open.pop();
        }
    }

    private void enter(NamedShape named, String path) {
        if (named instanceof ValueShape value) {
            below(value.content().shape(), path);
        } else if (named instanceof RecordShape object) {
            record(object, path);
        } else if (named instanceof UnionShape union) {
            union(union, path);
        }
    }

    private void union(UnionShape union, String path) {
        List<TypeTag> tags =
                union.variants().stream().flatMap(v -> v.tag().stream()).toList();
        if (!tags.isEmpty() && !tags.get(0).existing()) {
            String values = tags.stream().map(tag -> "\"" + tag.value() + "\"").collect(Collectors.joining(", "));
            tag(path, tags.get(0), "one of " + values);
        }
        for (RecordShape variant : union.variants()) {
            if (!open.contains(variant)) {
                open.push(variant);
                properties(variant, path, List.of(onlyIn(variant)));
                open.pop();
            }
        }
    }

    /** Providers know the tag, not our class; where there is none, the class is all there is to call it. */
    private static String onlyIn(RecordShape variant) {
        return variant.tag()
                .map(tag -> "only if " + tag.property() + " is \"" + tag.value() + "\"")
                .orElseGet(() -> "only in " + variant.name().simple());
    }

    private void record(RecordShape object, String path) {
        Optional<TypeTag> tag = object.tag().filter(t -> !t.existing());
        tag.ifPresent(t -> tag(path, t, "always \"" + t.value() + "\""));
        properties(object, path, List.of());
    }

    private void tag(String path, TypeTag tag, String constraint) {
        fields.add(new ContractField(join(path, tag.property()), "string", true, List.of(constraint), TAG_DEFINITION));
    }

    private void properties(RecordShape object, String path, List<String> condition) {
        for (Property property : object.properties()) {
            String own = join(path, property.name());
            List<String> constraints = new ArrayList<>(condition);
            if (property.names().size() > 1) {
                constraints.add("also called "
                        + String.join(
                                ", ",
                                property.names().subList(1, property.names().size())));
            }
            constraints.addAll(ConstraintPhrases.of(property.shape()));
            fields.add(new ContractField(
                    own,
                    TypeWords.of(property.shape()),
                    property.required(),
                    constraints,
                    property.definition().orElse("")));
            below(property.shape(), own);
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
