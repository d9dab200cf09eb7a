package dev.douane.validation.internal.program;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What several schemas say of one object's properties. A schema is asked about the properties that it names; about others
 * only if it says something of those.
 */
final class PropertyParts {
    /** To ask a pattern leaves nothing behind, and so many are as quick as one look at a schema. */
    private static final int QUICK = 8;

    private final Compiler compiler;
    private final Map<String, List<Place>> named = new HashMap<>();
    private final List<Part> open = new ArrayList<>();
    private boolean empty = true;
    /** How many there are to be asked about one name, and how many patterns they have. */
    private long asked;

    PropertyParts(Compiler compiler) {
        this.compiler = compiler;
    }

    /**
     * Adds what one schema says.
     *
     * @param byName of the properties that it names
     * @param exempt those of which it says nothing
     * @param unknown of all others, and by patterns
     */
    void add(Map<String, Place> byName, Set<String> exempt, Unknown.Part unknown) {
        empty = false;
        for (Map.Entry<String, Place> one : byName.entrySet()) {
            List<Place> places = named.get(one.getKey());
            if (places == null) {
                places = new ArrayList<>();
                named.put(one.getKey(), places);
            }
            places.add(one.getValue());
        }
        @Nullable Place additional = unknown.additional();
        if (!unknown.patterns().isEmpty() || (additional != null && compiler.asks(additional))) {
            open.add(new Part(byName, exempt, unknown));
            asked += 1 + unknown.patterns().size();
        }
    }

    /** Whether nobody says anything. */
    boolean isEmpty() {
        return empty;
    }

    /** What is said of properties that no schema names. */
    Unknown unknown() {
        List<Unknown.Part> parts = new ArrayList<>();
        for (Part part : open) {
            parts.add(part.unknown);
        }
        return new Unknown(parts, compiler);
    }

    /** What the value of a property must satisfy. */
    Node node(String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        List<Place> places = new ArrayList<>(named.getOrDefault(name, List.of()));
        compiler.spend(1 + asked / QUICK);
        for (Part part : open) {
            part.addTo(places, name, utf8);
        }
        return compiler.node(places);
    }

    /** One that is not done with the properties that it names. */
    private record Part(Map<String, Place> byName, Set<String> exempt, Unknown.Part unknown) {
        void addTo(List<Place> places, String name, byte[] utf8) {
            if (exempt.contains(name)) {
                return;
            }
            if (!byName.containsKey(name)) {
                unknown.addTo(places, utf8, 0, utf8.length);
                return;
            }
            for (Unknown.PatternSchema pattern : unknown.patterns()) {
                if (pattern.schema() != null && pattern.check().accepts(utf8, 0, utf8.length)) {
                    places.add(pattern.schema());
                }
            }
        }
    }
}
