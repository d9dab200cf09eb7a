package dev.douane.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of JSON Schema that Douane reads. Generated schemas are {@link #DRAFT_2020_12}. */
public enum SchemaDialect {
    /** JSON Schema 2020-12, draft-bhutton-json-schema-01. */
    DRAFT_2020_12("https://json-schema.org/draft/2020-12/schema"),
    /** JSON Schema draft-07, draft-handrews-json-schema-01. */
    DRAFT_07("http://json-schema.org/draft-07/schema"),
    /** JSON Schema draft-04, draft-zyp-json-schema-04. */
    DRAFT_04("http://json-schema.org/draft-04/schema");

    private final String uri;

    SchemaDialect(String uri) {
        this.uri = uri;
    }

    /**
     * The dialect's {@code $schema}.
     *
     * @return the URI, without an empty fragment
     */
    public String uri() {
        return uri;
    }

    /**
     * The dialect that a {@code $schema} names.
     *
     * @param uri the keyword's value; an empty fragment at its end does not matter
     * @return the dialect, or empty if Douane does not read it
     */
    public static Optional<SchemaDialect> of(String uri) {
        return Optional.ofNullable(named(uri));
    }

    static @Nullable SchemaDialect named(String uri) {
        String bare = uri.endsWith("#") ? uri.substring(0, uri.length() - 1) : uri;
        for (SchemaDialect dialect : values()) {
            if (dialect.uri.equals(bare)) {
                return dialect;
            }
        }
        return null;
    }

    static List<String> uris() {
        return Arrays.stream(values()).map(SchemaDialect::uri).toList();
    }
}
