package dev.douane.consumer.definition;

import dev.douane.consumer.definition.internal.ConstrainedShape;
import dev.douane.consumer.definition.internal.Json;
import dev.douane.consumer.definition.internal.Keywords;
import dev.douane.consumer.definition.internal.Shape;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Constraints of Jakarta Validation as keywords of the schema. One that the schema cannot express is refused by its
 * name, and so is any other annotation that is a constraint, whoever wrote it.
 */
final class JakartaConstraints {
    private static final String PACKAGE = "jakarta.validation.constraints";
    private static final Set<String> CLOCK = Set.of("Past", "PastOrPresent", "Future", "FutureOrPresent");

    private JakartaConstraints() {}

    static Shape apply(Shape shape, Annotations annotations, Site site) {
        Keywords all = Keywords.none();
        for (Annotation constraint : constraints(annotations)) {
            all = all.and(keywords(constraint, shape, site));
        }
        return all.members().isEmpty() ? shape : new ConstrainedShape(shape, all);
    }

    /** Refuses constraints on an Optional itself: they would constrain the container, not its content. */
    static void refuseOnOptional(Annotations annotations, Site site) {
        for (Annotation constraint : constraints(annotations)) {
            String name = constraint.annotationType().getSimpleName();
            if (!name.equals("NotNull")) {
                throw site.refuse(
                        "@" + name + " constrains the Optional, not what is in it", "Write Optional<@" + name + " …>.");
            }
        }
    }

    private static List<Annotation> constraints(Annotations annotations) {
        return annotations.flattened().stream()
                .filter(annotation -> isConstraint(annotation.annotationType()))
                .toList();
    }

    private static boolean isConstraint(Class<? extends Annotation> type) {
        for (Annotation meta : type.getAnnotations()) {
            if (meta.annotationType().getName().endsWith("validation.Constraint")) {
                return true;
            }
        }
        return false;
    }

    private static Keywords keywords(Annotation constraint, Shape shape, Site site) {
        Class<? extends Annotation> type = constraint.annotationType();
        String name = "@" + type.getSimpleName();
        if (!type.getPackageName().equals(PACKAGE)) {
            throw site.refuse(
                    name + " (" + type.getName() + ") is a constraint that a contract cannot express",
                    "Use the constraints of " + PACKAGE + ", or check it after reading.");
        }
        if (AnnotationValues.given(constraint).containsKey("groups")) {
            throw site.refuse(
                    name + " holds only in some groups, but a contract always holds",
                    "Drop groups, or the constraint.");
        }
        if (CLOCK.contains(type.getSimpleName())) {
            throw site.refuse(
                    name + " depends on the clock of whoever checks, so the same payload could be valid today and not "
                            + "tomorrow",
                    "Drop it, or check it after reading.");
        }
        if (type.getSimpleName().equals("NotNull")) {
            return Keywords.none();
        }
        return expressed(constraint, shape, site)
                .orElseThrow(() -> site.refuse(
                        name + " cannot be expressed for this type", "Put it where it applies, or drop it."));
    }

    private static Optional<Keywords> expressed(Annotation constraint, Shape shape, Site site) {
        return switch (shape.family()) {
            case TEXT -> TextConstraints.of(constraint, site);
            case INTEGER, DECIMAL, BINARY -> NumberConstraints.of(constraint, shape.family(), site);
            case BOOLEAN -> assertion(constraint);
            case ARRAY, SET -> SizeConstraints.ofItems(constraint, shape, site);
            case MAP -> SizeConstraints.ofProperties(constraint, site);
            case BYTES, TIME, ENUM, OTHER -> Optional.empty();
        };
    }

    private static Optional<Keywords> assertion(Annotation constraint) {
        if (constraint instanceof AssertTrue || constraint instanceof AssertFalse) {
            return Optional.of(Keywords.of("const", Json.nodes().booleanNode(constraint instanceof AssertTrue)));
        }
        return Optional.empty();
    }
}
