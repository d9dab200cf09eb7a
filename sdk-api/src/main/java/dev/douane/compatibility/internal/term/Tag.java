package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.Json;
import java.util.Set;

/**
 * What is said of the member of one name, where few values are written out. It is how kinds of objects are told apart.
 *
 * @param name the member's name
 * @param values the member has none but these, if it is there
 * @param required whether it is there
 */
public record Tag(String name, Set<Json> values, boolean required) {
    /**
     * Whether no object is of both.
     *
     * @param other of the same name
     * @return true if none is
     */
    boolean excludes(Tag other) {
        return (required || other.required) && areDisjoint(values, other.values);
    }

    /**
     * Whether two sets have nothing in common.
     *
     * @param some values
     * @param others values
     * @return true if nothing
     */
    public static boolean areDisjoint(Set<Json> some, Set<Json> others) {
        Set<Json> fewer = some.size() < others.size() ? some : others;
        Set<Json> more = fewer == some ? others : some;
        for (Json value : fewer) {
            if (more.contains(value)) {
                return false;
            }
        }
        return true;
    }
}
