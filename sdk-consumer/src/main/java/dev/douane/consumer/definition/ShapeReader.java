package dev.douane.consumer.definition;

import dev.douane.consumer.definition.internal.ArrayShape;
import dev.douane.consumer.definition.internal.MapShape;
import dev.douane.consumer.definition.internal.NamedShape;
import dev.douane.consumer.definition.internal.NullableShape;
import dev.douane.consumer.definition.internal.ScalarTypes;
import dev.douane.consumer.definition.internal.Shape;
import dev.douane.consumer.definition.internal.UnionShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From Java types to shapes. One reader sees one contract; what it has read of a type it does not read again. */
final class ShapeReader {
    private final Map<ResolvedType, NamedShape> known = new HashMap<>();
    private final List<Runnable> checks = new ArrayList<>();

    /** The shape of a contract's record. */
    static NamedShape root(Class<?> type) {
        Site site = Site.of(type);
        if (type.getTypeParameters().length > 0) {
            throw site.refuse(
                    "a generic record does not say what its payload holds",
                    "Make a record that uses it with a concrete argument, for example as its @JsonValue component.");
        }
        ShapeReader reader = new ShapeReader();
        NamedShape shape = reader.named(ResolvedType.of(type));
        // These need all records complete, which recursion makes impossible on the way.
        for (int i = 0; i < reader.checks.size(); i++) {
            reader.checks.get(i).run();
        }
        return shape;
    }

    void later(Runnable check) {
        checks.add(check);
    }

    /** The shape of a use of a type: nullness and constraints included. */
    Shape read(ResolvedType type, Site site) {
        return read(type, new Annotations(type.annotations()), site);
    }

    Shape read(ResolvedType type, Annotations annotations, Site site) {
        boolean nullable = NullnessRule.check(annotations.all(), type.raw(), site);
        Shape shape = JakartaConstraints.apply(bare(type, site), annotations, site);
        return nullable ? new NullableShape(shape) : shape;
    }

    private Shape bare(ResolvedType type, Site site) {
        Class<?> raw = type.raw();
        Optional<Shape> scalar = ScalarTypes.of(raw);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (raw.isEnum()) {
            return EnumNames.of(raw, site);
        }
        if (raw == List.class) {
            return new ArrayShape(read(type.arguments().get(0), site.inside("[]")), false);
        }
        if (raw == Set.class) {
            return new ArrayShape(read(type.arguments().get(0), site.inside("[]")), true);
        }
        if (raw == Map.class) {
            return map(type, site);
        }
        if (raw.isRecord() || (raw.isSealed() && raw.isInterface())) {
            return named(type);
        }
        throw UnsupportedTypes.refuse(raw, site);
    }

    private Shape map(ResolvedType type, Site site) {
        ResolvedType keys = type.arguments().get(0);
        if (keys.raw() != String.class && !keys.raw().isEnum()) {
            throw site.refuse(
                    "a map's keys are the names of a JSON object, so they cannot be "
                            + keys.raw().getSimpleName(),
                    "Use String or an enum as the key.");
        }
        if (NullnessRule.nullable(keys.annotations())) {
            throw site.refuse("a name in a JSON object cannot be null", "Drop @Nullable from the key.");
        }
        return new MapShape(
                read(keys, site.inside("{key}")), read(type.arguments().get(1), site.inside("{}")));
    }

    NamedShape named(ResolvedType use) {
        // The annotations belong to this use of the type, the shape to all of them.
        ResolvedType type = new ResolvedType(use.raw(), use.arguments(), List.of());
        NamedShape before = known.get(type);
        if (before != null) {
            return before;
        }
        JacksonRules.checkType(type.raw(), Site.of(type.raw()));
        if (!type.raw().isRecord()) {
            UnionShape union = new UnionShape(type.name());
            known.put(type, union);
            SealedTypes.define(union, type, this);
            return union;
        }
        RecordReader records = new RecordReader(type, this);
        NamedShape shape = records.begin();
        known.put(type, shape);
        records.finish();
        return shape;
    }
}
