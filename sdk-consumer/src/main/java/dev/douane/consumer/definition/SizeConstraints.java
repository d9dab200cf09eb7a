package dev.douane.consumer.definition;

import dev.douane.consumer.definition.internal.ArrayShape;
import dev.douane.consumer.definition.internal.Family;
import dev.douane.consumer.definition.internal.Keywords;
import dev.douane.consumer.definition.internal.Shape;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How long a string may be, how many items an array may hold, how many names an object. */
final class SizeConstraints {
    private static final Set<Family> ONE_SPELLING =
            EnumSet.of(Family.TEXT, Family.BOOLEAN, Family.INTEGER, Family.DECIMAL, Family.ENUM);

    private SizeConstraints() {}

    static Optional<Keywords> ofItems(Annotation constraint, Shape shape, Site site) {
        Optional<Keywords> keywords = of(constraint, "minItems", "maxItems", site);
        boolean several = keywords.isPresent()
                && keywords.get().members().path("minItems").asInt(0) > 1;
        if (several
                && shape instanceof ArrayShape array
                && array.unique()
                && !ONE_SPELLING.contains(array.items().family())) {
            throw site.refuse(
                    "two items can differ as JSON and be the same to Java, so the set could end up smaller than @Size "
                            + "promises",
                    "Use List, or drop min.");
        }
        return keywords;
    }

    static Optional<Keywords> ofProperties(Annotation constraint, Site site) {
        return of(constraint, "minProperties", "maxProperties", site);
    }

    static Optional<Keywords> of(Annotation constraint, String least, String most, Site site) {
        if (constraint instanceof NotEmpty) {
            return Optional.of(Keywords.of(least, 1));
        }
        if (!(constraint instanceof Size size)) {
            return Optional.empty();
        }
        if (size.min() < 0 || size.max() < size.min()) {
            throw site.refuse(
                    "@Size(min = " + size.min() + ", max = " + size.max() + ") leaves nothing over",
                    "Let min be from 0 to max.");
        }
        Keywords keywords = Keywords.none();
        if (size.min() > 0) {
            keywords = keywords.and(Keywords.of(least, size.min()));
        }
        if (size.max() < Integer.MAX_VALUE) {
            keywords = keywords.and(Keywords.of(most, size.max()));
        }
        return Optional.of(keywords);
    }
}
