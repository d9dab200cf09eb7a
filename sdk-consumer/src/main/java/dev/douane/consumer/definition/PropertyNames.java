package dev.douane.consumer.definition;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.douane.consumer.definition.internal.Property;
import dev.douane.consumer.definition.internal.Slot;
import dev.douane.consumer.definition.internal.TypeTag;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the properties of a record are called, and in which order they stand: that of the components, unless
 * {@code @JsonPropertyOrder} says otherwise.
 *
 * @param owner the record
 * @param strategy from a component's name to a property's name, by {@code @JsonNaming}
 * @param order what {@code @JsonPropertyOrder} puts first
 * @param alphabetic whether it sorts the rest
 */
record PropertyNames(Class<?> owner, UnaryOperator<String> strategy, List<String> order, boolean alphabetic) {

    static PropertyNames of(Class<?> type) {
        Annotations annotations = Annotations.of(type);
        Optional<JsonPropertyOrder> order = annotations.find(JsonPropertyOrder.class);
        return new PropertyNames(
                type,
                annotations
                        .find(JsonNaming.class)
                        .map(naming -> strategy(naming, Site.of(type)))
                        .orElse(UnaryOperator.identity()),
                order.map(o -> List.of(o.value())).orElse(List.of()),
                order.map(JsonPropertyOrder::alphabetic).orElse(false));
    }

    private static UnaryOperator<String> strategy(JsonNaming naming, Site site) {
        try {
            Object strategy = naming.value().getDeclaredConstructor().newInstance();
            if (strategy instanceof PropertyNamingStrategies.NamingBase names) {
                return names::translate;
            }
            if (naming.value().getSimpleName().equals("PropertyNamingStrategy")) {
                return UnaryOperator.identity();
            }
        } catch (ReflectiveOperationException e) {
            throw new ContractDefinitionException(site.text() + ": its @JsonNaming cannot be made", e);
        }
        throw site.refuse(
                "@JsonNaming(" + naming.value().getSimpleName() + ") is not supported",
                "Use one of Jackson's PropertyNamingStrategies, or @JsonProperty on the components.");
    }

    String name(RecordComponent component, Annotations annotations) {
        return annotations
                .find(JsonProperty.class)
                .map(JsonProperty::value)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> strategy.apply(component.getName()));
    }

    /** The name, then the aliases. */
    List<String> names(RecordComponent component, Annotations annotations) {
        Stream<String> aliases =
                annotations.find(JsonAlias.class).stream().flatMap(alias -> Arrays.stream(alias.value()));
        return Stream.concat(Stream.of(name(component, annotations)), aliases).toList();
    }

    /** All properties of the record in order; refuses a name that stands twice. */
    List<Property> ordered(RecordComponent[] components, List<Slot> slots, Optional<TypeTag> tag) {
        List<Property> all = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        tag.filter(t -> !t.existing()).ifPresent(t -> taken.add(t.property()));
        for (int i = 0; i < slots.size(); i++) {
            for (Property property : slots.get(i).properties()) {
                claim(property, taken, Site.of(components[i]));
                all.add(property);
            }
        }
        // Sorting is stable: what nobody ordered keeps the order of the components.
        if (alphabetic) {
            all.sort(Comparator.comparing(Property::name));
        }
        all.sort(Comparator.comparingInt(this::rank));
        return all;
    }

    private static void claim(Property property, Set<String> taken, Site site) {
        for (String name : property.names()) {
            if (!taken.add(name)) {
                throw site.refuse("the name '" + name + "' is already taken in its object", "Rename one of the two.");
            }
        }
    }

    private int rank(Property property) {
        int index = order.indexOf(property.name());
        return index < 0 ? order.size() : index;
    }
}
