package dev.douane.consumer.definition;

import dev.douane.consumer.definition.internal.Presence;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/** Words for what cannot be expressed, and for what to use instead. */
final class UnsupportedTypes {
    private UnsupportedTypes() {}

    static ContractDefinitionException refuse(Class<?> type, Site site) {
        String name = type.getSimpleName();
        if (type == Object.class) {
            return site.refuse("Object could be anything, so the contract would promise nothing", "Name the type.");
        }
        if (type == Optional.class || Presence.of(type) != Presence.REQUIRED) {
            return site.refuse(
                    name + " is only supported as the type of a record's component",
                    "Inside collections use the type itself, @Nullable if JSON null is allowed.");
        }
        if (type == char.class || type == Character.class) {
            return site.refuse("a char is half a character beyond U+FFFF", "Use String with @Size(min = 1, max = 1).");
        }
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            return site.refuse(name + " is not a collection that contracts know", "Use List, Set or Map.");
        }
        if (Date.class.isAssignableFrom(type)) {
            return site.refuse(name + " does not say what it means as JSON", "Use a type of java.time.");
        }
        if (type.isInterface()) {
            return site.refuse(
                    "the interface " + name + " leaves open what stands behind it",
                    "Make it sealed, permitting records only.");
        }
        return site.refuse(
                "the class " + name + " is not a type that contracts know",
                "Use a record, an enum, a sealed interface of records, a collection, a number, a string or a type of "
                        + "java.time.");
    }
}
