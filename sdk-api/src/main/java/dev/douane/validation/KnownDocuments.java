package dev.douane.validation;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.resource.SchemaLoader;
import dev.douane.schema.SchemaDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The only documents that a schema may refer to besides itself: those that were handed in, and the meta-schemas of the
 * dialects that Douane reads, from its own resources. Nothing is fetched, and nothing else on the class path can be
 * reached.
 */
final class KnownDocuments extends SchemaLoader {
    private static final Set<String> PATHS = Set.of(
            "draft-04/schema",
            "draft-07/schema",
            "draft/2020-12/schema",
            "draft/2020-12/meta/applicator",
            "draft/2020-12/meta/content",
            "draft/2020-12/meta/core",
            "draft/2020-12/meta/format-annotation",
            "draft/2020-12/meta/format-assertion",
            "draft/2020-12/meta/meta-data",
            "draft/2020-12/meta/unevaluated",
            "draft/2020-12/meta/validation");

    private final SchemaDocuments documents;
    private final Set<String> asked = new LinkedHashSet<>();

    KnownDocuments(SchemaDocuments documents) {
        super(List.of(), List.of());
        this.documents = documents;
    }

    @Override
    public InputStreamSource getSchemaResource(AbsoluteIri iri) {
        byte[] text = find(String.valueOf(iri), documents).orElseThrow(() -> new UnknownDocument(String.valueOf(iri)));
        asked.add(String.valueOf(iri));
        return () -> new ByteArrayInputStream(text);
    }

    /** Those of the documents that were handed in and asked for. */
    Map<String, String> used() {
        Map<String, String> used = new LinkedHashMap<>();
        asked.forEach(uri -> documents.find(uri).ifPresent(text -> used.put(uri, text)));
        return used;
    }

    /** A document as UTF-8 text. */
    static Optional<byte[]> find(String uri, SchemaDocuments documents) {
        Optional<String> handedIn = documents.find(uri);
        if (handedIn.isPresent()) {
            return handedIn.map(text -> text.getBytes(StandardCharsets.UTF_8));
        }
        String path = uri.replaceFirst("^https?://json-schema\\.org/", "").replaceFirst("#$", "");
        return path.equals(uri) || !PATHS.contains(path) ? Optional.empty() : Optional.of(open("metaschema/" + path));
    }

    private static byte[] open(String resource) {
        try (InputStream stream = KnownDocuments.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from Douane's own jar");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
