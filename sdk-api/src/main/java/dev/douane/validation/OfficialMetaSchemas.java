package dev.douane.validation;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.resource.SchemaLoader;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/**
 * The only documents that a schema may refer to besides itself: the meta-schemas of the dialects that Douane reads,
 * from its own resources. Nothing is fetched, and nothing else on the class path can be reached.
 */
final class OfficialMetaSchemas extends SchemaLoader {
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

    OfficialMetaSchemas() {
        super(List.of(), List.of());
    }

    @Override
    public InputStreamSource getSchemaResource(AbsoluteIri iri) {
        String path = String.valueOf(iri).replaceFirst("^https?://json-schema\\.org/", "");
        if (path.equals(String.valueOf(iri)) || !PATHS.contains(path)) {
            throw new UnknownDocument(String.valueOf(iri));
        }
        return () -> open("metaschema/" + path);
    }

    private static InputStream open(String resource) throws FileNotFoundException {
        InputStream stream = OfficialMetaSchemas.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new FileNotFoundException(resource + " is missing from Douane's own jar");
        }
        return stream;
    }
}
