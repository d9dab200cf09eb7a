package dev.douane.consumer.definition;

import dev.douane.consumer.definition.internal.RecordShape;
import dev.douane.consumer.definition.internal.UnionShape;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The variants of a sealed interface: every record below it, however deep, in the order of the permits clauses. What it
 * may permit is records and further sealed interfaces.
 */
final class SealedTypes {
    private final ShapeReader reader;
    private final List<RecordShape> variants = new ArrayList<>();

    private SealedTypes(ShapeReader reader) {
        this.reader = reader;
    }

    static void define(UnionShape union, ResolvedType type, ShapeReader reader) {
        SealedTypes found = new SealedTypes(reader);
        found.collect(type);
        union.define(found.variants);
        // Until every record is complete there is nothing to compare.
        reader.later(() -> VariantRule.check(union, Site.of(type.raw())));
    }

    private void collect(ResolvedType type) {
        for (Class<?> permitted : type.raw().getPermittedSubclasses()) {
            Site site = Site.of(permitted);
            ResolvedType below = new ResolvedType(permitted, arguments(permitted, type, site), List.of());
            if (permitted.isRecord()) {
                variants.add(variant(below, site));
            } else if (permitted.isInterface() && permitted.isSealed()) {
                JacksonRules.checkType(permitted, site);
                collect(below);
            } else {
                throw site.refuse(
                        "it is permitted by the sealed interface " + type.raw().getSimpleName()
                                + ", but is neither a record nor a sealed interface",
                        "Permit records only.");
            }
        }
    }

    private RecordShape variant(ResolvedType type, Site site) {
        if (reader.named(type) instanceof RecordShape object) {
            return object;
        }
        throw site.refuse(
                "as a variant of a sealed interface it must be an object, but @JsonValue makes it something else",
                "Drop @JsonValue.");
    }

    /** What the type parameters of a permitted class stand for, seen from the interface that permits it. */
    private static List<ResolvedType> arguments(Class<?> permitted, ResolvedType above, Site site) {
        Map<Type, ResolvedType> known = new HashMap<>();
        for (AnnotatedType implemented : permitted.getAnnotatedInterfaces()) {
            if (implemented instanceof AnnotatedParameterizedType generic && raw(implemented) == above.raw()) {
                AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
                for (int i = 0; i < arguments.length; i++) {
                    known.put(arguments[i].getType(), above.arguments().get(i));
                }
            }
        }
        return Stream.of(permitted.getTypeParameters())
                .map(parameter -> {
                    ResolvedType argument = known.get(parameter);
                    if (argument == null) {
                        throw site.refuse(
                                "nothing says what " + parameter + " stands for where it is used as "
                                        + above.raw().getSimpleName(),
                                "Hand " + parameter + " on to the interface, or drop it.");
                    }
                    return argument;
                })
                .toList();
    }

    private static Type raw(AnnotatedType type) {
        return ((java.lang.reflect.ParameterizedType) type.getType()).getRawType();
    }
}
