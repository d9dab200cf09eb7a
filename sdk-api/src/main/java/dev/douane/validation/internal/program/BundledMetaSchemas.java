package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import dev.douane.schema.SchemaDialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts the meta-schema that a schema refers to among the schema's definitions, where references find it by its URI. */
final class BundledMetaSchemas {
    private static final String OFFICIAL = "json-schema.org/draft";

    private static final List<String> PARTS = List.of(
            "draft/2020-12/schema",
            "draft/2020-12/meta/core",
            "draft/2020-12/meta/applicator",
            "draft/2020-12/meta/unevaluated",
            "draft/2020-12/meta/validation",
            "draft/2020-12/meta/meta-data",
            "draft/2020-12/meta/format-annotation",
            "draft/2020-12/meta/content");

    private BundledMetaSchemas() {}

    static Json with(Json document, SchemaDialect dialect) {
        if (!(document instanceof Json.Obj root) || !refersToOne(document)) {
            return document;
        }
        String keyword = dialect == SchemaDialect.DRAFT_2020_12 ? "$defs" : "definitions";
        Map<String, Json> definitions = new LinkedHashMap<>();
        if (root.get(keyword) instanceof Json.Obj own) {
            definitions.putAll(own.members());
        }
        for (String part : parts(dialect)) {
            definitions.putIfAbsent("https://json-schema.org/" + part, read(part));
        }
        Map<String, Json> members = new LinkedHashMap<>(root.members());
        members.put(keyword, new Json.Obj(Collections.unmodifiableMap(definitions)));
        return new Json.Obj(Collections.unmodifiableMap(members));
    }

    private static boolean refersToOne(Json value) {
        if (value instanceof Json.Arr array) {
            return array.items().stream().anyMatch(BundledMetaSchemas::refersToOne);
        }
        if (!(value instanceof Json.Obj object)) {
            return false;
        }
        boolean here = object.get("$ref") instanceof Json.Text reference
                && reference.value().contains(OFFICIAL);
        return here || object.members().values().stream().anyMatch(BundledMetaSchemas::refersToOne);
    }

    private static List<String> parts(SchemaDialect dialect) {
        return switch (dialect) {
            case DRAFT_2020_12 -> PARTS;
            case DRAFT_07 -> List.of("draft-07/schema");
            case DRAFT_04 -> List.of("draft-04/schema");
        };
    }

    private static Json read(String part) {
        String resource = "/dev/douane/validation/metaschema/" + part;
        try (InputStream stream = BundledMetaSchemas.class.getResourceAsStream(resource)) {
            byte[] text = Objects.requireNonNull(stream, resource).readAllBytes();
            Json.Obj schema = (Json.Obj) JsonTree.known(new String(text, StandardCharsets.UTF_8));
            // They are of the dialect that they are read in anyway.
            Map<String, Json> members = new LinkedHashMap<>(schema.members());
            members.remove("$schema");
            return new Json.Obj(Collections.unmodifiableMap(members));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
