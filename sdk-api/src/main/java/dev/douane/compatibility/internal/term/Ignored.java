package dev.douane.compatibility.internal.term;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is left out of a schema, so that the search finds something else.
 *
 * @param names what each assertion is left out for, by the assertion's pointer: names of properties, values of an
 *     {@code enum} as text, or an empty string for the assertion as a whole
 */
public record Ignored(Map<String, Set<String>> names) {
    /** Nothing is left out. */
    public static final Ignored NOTHING = new Ignored(Map.of());

    /**
     * Leaves out something more.
     *
     * @param assertion the pointer of the assertion
     * @param name what it is left out for
     * @return another
     */
    public Ignored and(String assertion, String name) {
        Map<String, Set<String>> more = new HashMap<>(names);
        Set<String> wider = new LinkedHashSet<>(names.getOrDefault(assertion, Set.of()));
        wider.add(name);
        more.put(assertion, wider);
        return new Ignored(more);
    }

    boolean isIgnored(String assertion) {
        return names.getOrDefault(assertion, Set.of()).contains("");
    }

    Set<String> of(String pointer, String keyword) {
        return names.getOrDefault(pointer + "/" + keyword, Set.of());
    }
}
