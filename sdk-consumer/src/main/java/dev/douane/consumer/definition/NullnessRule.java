package dev.douane.consumer.definition;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * May a value be null? Only where somebody says so: everything is required and not null unless it is {@code Optional…}
 * or carries an annotation named {@code Nullable}, JSpecify's or any other library's.
 */
final class NullnessRule {
    private static final Set<String> NEVER_NULL = Set.of("NonNull", "Nonnull", "NotNull", "NotBlank", "NotEmpty");

    private NullnessRule() {}

    static boolean nullable(List<Annotation> annotations) {
        return named(annotations, Set.of("Nullable")).isPresent();
    }

    /** Whether null is allowed; refuses annotations that contradict each other. */
    static boolean check(List<Annotation> annotations, Class<?> type, Site site) {
        if (!nullable(annotations)) {
            return false;
        }
        if (type.isPrimitive()) {
            throw site.refuse(
                    "a primitive " + type + " can never be null, but is annotated @Nullable",
                    "Use the boxed type, or drop @Nullable.");
        }
        named(annotations, NEVER_NULL).ifPresent(other -> {
            throw site.refuse("@Nullable and @" + other + " contradict each other", "Keep one of them.");
        });
        return true;
    }

    private static Optional<String> named(List<Annotation> annotations, Set<String> names) {
        return annotations.stream()
                .map(annotation -> annotation.annotationType().getSimpleName())
                .filter(names::contains)
                .findFirst();
    }
}
