package dev.douane.consumer.definition;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All annotations of one place. Java spreads those of a record component over the component, its field, its accessor,
 * the constructor's parameter and the type's use, each where the annotation's targets allow; here they are together
 * again.
 *
 * @param all without repetitions
 */
record Annotations(List<Annotation> all) {

    /** Those of a component, and of the interface methods that its accessor implements. */
    static Annotations of(RecordComponent component, Constructor<?> canonical, int index, ResolvedType type) {
        Set<Annotation> all = new LinkedHashSet<>(List.of(component.getAnnotations()));
        Class<?> owner = component.getDeclaringRecord();
        add(all, field(owner, component.getName()));
        for (Class<?> above : Supertypes.of(owner)) {
            add(all, method(above, component.getName()));
        }
        all.addAll(List.of(canonical.getParameterAnnotations()[index]));
        all.addAll(type.annotations());
        return new Annotations(List.copyOf(all));
    }

    /** Those of a class; an annotation on the class itself hides the same one on an interface above it. */
    static Annotations of(Class<?> type) {
        Map<Class<? extends Annotation>, Annotation> all = new LinkedHashMap<>();
        for (Class<?> above : Supertypes.of(type)) {
            for (Annotation annotation : above.getAnnotations()) {
                all.putIfAbsent(annotation.annotationType(), annotation);
            }
        }
        return new Annotations(List.copyOf(all.values()));
    }

    static Annotations of(AnnotatedElement element) {
        return new Annotations(List.of(element.getAnnotations()));
    }

    private static void add(Set<Annotation> all, @Nullable AnnotatedElement element) {
        if (element != null) {
            all.addAll(List.of(element.getAnnotations()));
        }
    }

    private static @Nullable Field field(Class<?> owner, String name) {
        return Arrays.stream(owner.getDeclaredFields())
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Method method(Class<?> owner, String name) {
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .filter(method -> !method.isSynthetic())
                .findFirst()
                .orElse(null);
    }

    <A extends Annotation> Optional<A> find(Class<A> type) {
        return all.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    boolean has(Class<? extends Annotation> type) {
        return find(type).isPresent();
    }

    /** The repeated annotations of {@code @Pattern.List} and the like, taken out of their container. */
    List<Annotation> flattened() {
        List<Annotation> flat = new ArrayList<>();
        for (Annotation annotation : all) {
            Object value = AnnotationValues.of(annotation).get("value");
            if (value instanceof Annotation[] repeated) {
                flat.addAll(List.of(repeated));
            } else {
                flat.add(annotation);
            }
        }
        return flat;
    }
}
