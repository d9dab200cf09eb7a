package dev.douane.validation.internal.program;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;

/** Resolves references, each once. */
final class Uris {
    /** Of all that is resolved: below a long URI each short one is few bytes of a schema, and as long as both. */
    private static final long MOST_CHARACTERS = 16_000_000;

    private final Map<String, Map<String, String>> resolved = new HashMap<>();
    private long characters;

    String resolve(String base, String reference) {
        Map<String, String> known = resolved.get(base);
        if (known == null) {
            known = new HashMap<>();
            resolved.put(base, known);
        }
        String uri = known.get(reference);
        if (uri == null) {
            uri = parsed(base, reference);
            known.put(reference, uri);
        }
        return uri;
    }

    private String parsed(String base, String reference) {
        characters += base.length() + reference.length();
        if (characters > MOST_CHARACTERS) {
            // Whoever reads schemas as they stand resolves them all as well.
            throw new RefusedSchemaException("its URIs have more than " + MOST_CHARACTERS + " characters in all");
        }
        try {
            URI uri = base.isEmpty() ? new URI(reference) : new URI(base).resolve(new URI(reference));
            return uri.toString();
        } catch (URISyntaxException e) {
            throw new NotCompiledException("a URI of the schema is none");
        }
    }
}
