package dev.douane.consumer.definition;

import dev.douane.consumer.definition.internal.ShapeName;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type with its variables replaced by what stands for them, and with the annotations on its use. A value: the same
 * type is equal to itself wherever it is written.
 *
 * @param raw the class, {@code byte[].class} for arrays of bytes
 * @param arguments one for each of the class's type parameters
 * @param annotations those of this use of the type
 */
record ResolvedType(Class<?> raw, List<ResolvedType> arguments, List<Annotation> annotations) {
    /** A record that contains itself with ever larger arguments has no finite schema. */
    private static final int DEEPEST = 16;

    static ResolvedType of(Class<?> plain) {
        return new ResolvedType(plain, List.of(), List.of());
    }

    static ResolvedType of(AnnotatedType type, Map<TypeVariable<?>, ResolvedType> variables, Site site) {
        List<Annotation> own = List.of(type.getAnnotations());
        if (type instanceof AnnotatedTypeVariable variable) {
            ResolvedType bound = variables.get((TypeVariable<?>) variable.getType());
            if (bound == null) {
                throw site.refuse(
                        "nothing says what " + variable.getType() + " stands for",
                        "Use the generic type with a concrete argument.");
            }
            return bound.annotatedWith(own);
        }
        if (type instanceof AnnotatedWildcardType) {
            throw site.refuse("a wildcard could be anything", "Use a concrete type argument.");
        }
        if (type instanceof AnnotatedArrayType array) {
            return array(array, own, site);
        }
        if (type instanceof AnnotatedParameterizedType parameterized) {
            List<ResolvedType> arguments = new ArrayList<>();
            for (AnnotatedType argument : parameterized.getAnnotatedActualTypeArguments()) {
                arguments.add(of(argument, variables, site));
            }
            Class<?> raw = (Class<?>) ((java.lang.reflect.ParameterizedType) parameterized.getType()).getRawType();
            return new ResolvedType(raw, arguments, own).bounded(site);
        }
        Class<?> raw = (Class<?>) type.getType();
        if (raw.getTypeParameters().length > 0) {
            throw site.refuse(
                    raw.getSimpleName() + " is raw, so what it holds is unknown",
                    "Give it a type argument: " + raw.getSimpleName() + "<…>.");
        }
        return new ResolvedType(raw, List.of(), own);
    }

    private static ResolvedType array(AnnotatedArrayType array, List<Annotation> own, Site site) {
        AnnotatedType element = array.getAnnotatedGenericComponentType();
        if (element.getType() != byte.class) {
            throw site.refuse(
                    "an array has neither value equality nor immutability, so it cannot be a part of a contract",
                    "Use List; only byte[] is supported, as base64.");
        }
        if (NullnessRule.nullable(List.of(element.getAnnotations()))) {
            throw site.refuse("it says that a byte may be null", "Write byte @Nullable [] if the array may be null.");
        }
        return new ResolvedType(byte[].class, List.of(), own);
    }

    private ResolvedType annotatedWith(List<Annotation> more) {
        return more.isEmpty()
                ? this
                : new ResolvedType(
                        raw,
                        arguments,
                        Stream.concat(annotations.stream(), more.stream())
                                .distinct()
                                .toList());
    }

    private ResolvedType bounded(Site site) {
        if (depth() > DEEPEST) {
            throw site.refuse(
                    "its type arguments grow without end, or are nested more than " + DEEPEST + " deep",
                    "Refer to the type itself with the same arguments.");
        }
        return this;
    }

    private int depth() {
        return 1 + arguments.stream().mapToInt(ResolvedType::depth).max().orElse(0);
    }

    /** What the class's type variables stand for. */
    Map<TypeVariable<?>, ResolvedType> variables() {
        TypeVariable<?>[] parameters = raw.getTypeParameters();
        return Stream.iterate(0, i -> i < parameters.length, i -> i + 1)
                .collect(Collectors.toMap(i -> parameters[i], arguments::get));
    }

    /** What its shape is called. */
    ShapeName name() {
        return new ShapeName(simpleName(), qualifiedName());
    }

    private String simpleName() {
        return raw.getSimpleName()
                + arguments.stream().map(a -> "_" + a.simpleName()).collect(Collectors.joining());
    }

    private String qualifiedName() {
        return raw.getName()
                + arguments.stream().map(a -> "_" + a.qualifiedName()).collect(Collectors.joining());
    }
}
