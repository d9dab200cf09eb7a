package dev.douane.consumer.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.douane.consumer.definition.internal.Presence;

/**
 * Whether a property must be there. It must, unless its component is {@code Optional…}, or {@code @Nullable} without
 * {@code @JsonProperty(required = true)}.
 */
final class PresenceRule {
    private PresenceRule() {}

    static Presence of(ResolvedType type, Annotations annotations, Site site) {
        Presence presence = Presence.of(type.raw());
        boolean nullable = NullnessRule.check(annotations.all(), type.raw(), site);
        if (presence == Presence.REQUIRED) {
            return nullable ? Presence.NULLABLE : Presence.REQUIRED;
        }
        if (nullable) {
            throw site.refuse(
                    "an Optional that may be null says the same thing twice",
                    "Keep Optional if the property may be absent, @Nullable without Optional if it may also be null.");
        }
        if (type.arguments().stream().anyMatch(content -> NullnessRule.nullable(content.annotations()))) {
            throw site.refuse(
                    "an Optional cannot hold null",
                    "Use @Nullable without Optional if the property may be absent or JSON null.");
        }
        if (demanded(annotations)) {
            throw site.refuse(
                    "an Optional component that is required contradicts itself", "Drop Optional, or required = true.");
        }
        return presence;
    }

    static boolean required(Presence presence, Annotations annotations, Site site) {
        return presence == Presence.REQUIRED || (presence == Presence.NULLABLE && demanded(annotations));
    }

    private static boolean demanded(Annotations annotations) {
        return annotations.find(JsonProperty.class).map(JsonProperty::required).orElse(false);
    }

    /** The annotations of the content: for {@code Optional<T>} those of T, otherwise the component's own. */
    static Annotations inside(Presence presence, ResolvedType declared, Annotations annotations) {
        return presence == Presence.OPTIONAL
                ? new Annotations(declared.arguments().get(0).annotations())
                : annotations;
    }

    /** The type of what a component holds: for {@code Optional<T>} that is T. */
    static ResolvedType content(Presence presence, ResolvedType declared) {
        return switch (presence) {
            case OPTIONAL -> declared.arguments().get(0);
            case OPTIONAL_INT -> ResolvedType.of(int.class);
            case OPTIONAL_LONG -> ResolvedType.of(long.class);
            case OPTIONAL_DOUBLE -> ResolvedType.of(double.class);
            case REQUIRED, NULLABLE -> declared;
        };
    }
}
