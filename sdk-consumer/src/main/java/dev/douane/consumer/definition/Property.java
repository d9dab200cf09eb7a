package dev.douane.consumer.definition;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A property of an object.
 *
 * @param names what it may be called: its name, then its aliases
 * @param required whether one of the names must be there
 * @param shape of its value
 * @param definition what it means
 * @param example the text of its example, empty if there is none
 * @param site the component it comes from
 */
record Property(
        List<String> names, boolean required, Shape shape, Optional<String> definition, String example, Site site) {

    String name() {
        return names.get(0);
    }

    Property renamed(UnaryOperator<String> naming) {
        return new Property(names.stream().map(naming).toList(), required, shape, definition, example, site);
    }
}
