package dev.douane.consumer.definition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.douane.consumer.definition.internal.ConstrainedShape;
import dev.douane.consumer.definition.internal.EnumShape;
import dev.douane.consumer.definition.internal.Family;
import dev.douane.consumer.definition.internal.Keywords;
import dev.douane.consumer.definition.internal.Shape;
import dev.douane.consumer.definition.internal.TypeTag;
import java.util.Optional;

/**
 * Which property, if any, tells that an object is a certain record: that of the {@code @JsonTypeInfo} on an interface
 * above the record, or on the record. Names come from {@code @JsonSubTypes} or {@code @JsonTypeName}; class names never
 * go into a payload.
 */
final class TypeTags {
    private static final String JACKSONS_DEFAULT = "@type";

    private TypeTags() {}

    static Optional<TypeTag> of(Class<?> type) {
        Site site = Site.of(type);
        Optional<JsonTypeInfo> found = Annotations.of(type).find(JsonTypeInfo.class);
        if (found.isEmpty()
                || found.get().use() == JsonTypeInfo.Id.NONE
                || found.get().use() == JsonTypeInfo.Id.DEDUCTION) {
            return Optional.empty();
        }
        JsonTypeInfo info = found.get();
        if (info.use() != JsonTypeInfo.Id.NAME) {
            throw site.refuse(
                    "@JsonTypeInfo(use = " + info.use() + ") is not supported: names of classes do not belong in a "
                            + "contract",
                    "Use JsonTypeInfo.Id.NAME with @JsonTypeName.");
        }
        String property = info.property().isEmpty() ? JACKSONS_DEFAULT : info.property();
        return Optional.of(new TypeTag(property, name(type, site), existing(info, site)));
    }

    private static boolean existing(JsonTypeInfo info, Site site) {
        if (info.include() == JsonTypeInfo.As.EXISTING_PROPERTY) {
            return true;
        }
        if (info.include() != JsonTypeInfo.As.PROPERTY) {
            throw site.refuse(
                    "@JsonTypeInfo(include = " + info.include() + ") is not supported",
                    "Use PROPERTY or EXISTING_PROPERTY.");
        }
        if (info.visible()) {
            throw site.refuse(
                    "@JsonTypeInfo(visible = true) would write the type property twice",
                    "Use include = EXISTING_PROPERTY if a component holds it.");
        }
        return false;
    }

    private static String name(Class<?> type, Site site) {
        for (Class<?> above : Supertypes.of(type)) {
            JsonSubTypes listed = above.getAnnotation(JsonSubTypes.class);
            if (listed == null) {
                continue;
            }
            for (JsonSubTypes.Type entry : listed.value()) {
                if (entry.names().length > 0) {
                    throw site.refuse(
                            "@JsonSubTypes with several names for a type is not supported", "Give it one name.");
                }
                if (entry.value() == type && !entry.name().isEmpty()) {
                    return entry.name();
                }
            }
        }
        JsonTypeName own = type.getAnnotation(JsonTypeName.class);
        if (own == null || own.value().isEmpty()) {
            throw site.refuse(
                    "@JsonTypeInfo asks for its name, and it has none but its class's",
                    "Annotate it with @JsonTypeName(\"…\").");
        }
        return own.value();
    }

    /** The component that carries an existing type property: it can only ever hold the one value. */
    static Shape fixed(Shape shape, TypeTag tag, boolean required, Site site) {
        Shape bare = shape instanceof ConstrainedShape constrained ? constrained.shape() : shape;
        if (!required || (bare.family() != Family.TEXT && !(bare instanceof EnumShape))) {
            throw site.refuse(
                    "as the type property of @JsonTypeInfo it must be a String or an enum, and always there",
                    "Change its type, or use include = PROPERTY without a component.");
        }
        if (bare instanceof EnumShape names && !names.constants().containsKey(tag.value())) {
            throw site.refuse(
                    "its enum has no constant called '" + tag.value() + "', the name of the type", "Add one.");
        }
        return new ConstrainedShape(shape, Keywords.of("const", tag.value()));
    }
}
