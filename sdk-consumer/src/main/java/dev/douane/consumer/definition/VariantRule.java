package dev.douane.consumer.definition;

import dev.douane.consumer.definition.internal.Property;
import dev.douane.consumer.definition.internal.RecordShape;
import dev.douane.consumer.definition.internal.TypeTag;
import dev.douane.consumer.definition.internal.UnionShape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The variants of a sealed interface can be told apart: by the type property that all of them share, or else because of
 * any two, one needs a property that the other does not know.
 */
final class VariantRule {
    private VariantRule() {}

    static void check(UnionShape union, Site site) {
        List<RecordShape> variants = union.variants();
        long tagged =
                variants.stream().filter(variant -> variant.tag().isPresent()).count();
        if (tagged == 0) {
            for (int i = 0; i < variants.size(); i++) {
                for (int j = 0; j < i; j++) {
                    checkPair(variants.get(j), variants.get(i), site);
                }
            }
        } else if (tagged == variants.size()) {
            checkTags(variants.stream().flatMap(v -> v.tag().stream()).toList(), site);
        } else {
            throw site.refuse(
                    "only some of its variants have a type property",
                    "Put @JsonTypeInfo on " + union.name().simple() + ".");
        }
    }

    private static void checkTags(List<TypeTag> tags, Site site) {
        Set<String> values = new HashSet<>();
        for (TypeTag tag : tags) {
            if (!tag.property().equals(tags.get(0).property())) {
                throw site.refuse(
                        "its variants are told apart by different properties, '"
                                + tags.get(0).property() + "' and '" + tag.property() + "'",
                        "Use one @JsonTypeInfo for all of them.");
            }
            if (!values.add(tag.value())) {
                throw site.refuse("two of its variants are called '" + tag.value() + "'", "Rename one of them.");
            }
        }
    }

    private static void checkPair(RecordShape one, RecordShape other, Site site) {
        if (!needsMore(one, other) && !needsMore(other, one)) {
            throw site.refuse(
                    "its variants " + one.name().simple() + " and "
                            + other.name().simple()
                            + " cannot be told apart: neither needs a property that the other does not know",
                    "Annotate it with @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"type\") and the variants "
                            + "with @JsonTypeName.");
        }
    }

    private static boolean needsMore(RecordShape one, RecordShape other) {
        return one.properties().stream()
                .filter(Property::required)
                .anyMatch(property -> property.names().stream().noneMatch(other.names()::contains));
    }
}
