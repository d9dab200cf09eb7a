package dev.douane.validation.internal.program;

import dev.douane.internal.json.CanonicalTree;
import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A schema's places, for whoever asks what the schema means rather than what a payload is worth. A place is named by its
 * pointer; only pointers that this document gave away, and those of schemas below them, are understood.
 */
public final class SchemaDocument {
    private final SchemaIndex index;

    private SchemaDocument(SchemaIndex index) {
        this.index = index;
    }

    /**
     * Reads a schema.
     *
     * @param schema the schema
     * @return its document
     * @throws NotCompiledException if it is broken, or beyond the compiler
     */
    public static SchemaDocument of(JsonSchema schema) {
        Json document = BundledMetaSchemas.with(JsonTree.known(schema.text()), schema.dialect());
        return new SchemaDocument(new SchemaIndex(document, schema.dialect(), SelfContained.SCHEMA));
    }

    /**
     * Its dialect.
     *
     * @return the dialect
     */
    public SchemaDialect dialect() {
        return index.root().dialect();
    }

    /**
     * The schema at a place.
     *
     * @param pointer the place
     * @return an object or a boolean
     * @throws NotCompiledException if there is none
     */
    public Json schema(String pointer) {
        return index.at(pointer).schema;
    }

    /**
     * What a keyword says.
     *
     * @param pointer the place
     * @param keyword the keyword
     * @return its value, or null if the dialect or the schema has it not
     */
    public @Nullable Json get(String pointer, String keyword) {
        return index.get(index.at(pointer), keyword);
    }

    /**
     * What a keyword says, if there is a schema at a place.
     *
     * @param pointer any pointer
     * @param keyword the keyword
     * @return its value, or empty
     */
    public Optional<Json> find(String pointer, String keyword) {
        return index.isPlace(pointer) ? Optional.ofNullable(get(pointer, keyword)) : Optional.empty();
    }

    /**
     * Whether what stands beside a reference says nothing.
     *
     * @return true before 2019-09
     */
    public boolean refStandsAlone() {
        return index.root().refStandsAlone();
    }

    /**
     * What a reference refers to.
     *
     * @param pointer the place where it stands
     * @param reference its value
     * @return a place
     * @throws NotCompiledException if there is none in the document
     */
    public String target(String pointer, String reference) {
        return index.target(index.at(pointer), reference).pointer;
    }

    /**
     * The dynamic anchor that a dynamic reference begins with (2020-12 core §8.2.3.2).
     *
     * @param pointer the place where it stands
     * @param reference its value
     * @return the anchor's name, or null if the reference is as good as {@code $ref}
     */
    public @Nullable String dynamicAnchor(String pointer, String reference) {
        Place target = index.target(index.at(pointer), reference);
        String anchor = reference.substring(reference.indexOf('#') + 1);
        return target.pointer.equals(target.resource.dynamicAnchors.get(anchor)) ? anchor : null;
    }

    /**
     * The dynamic anchors of the resource that a place belongs to.
     *
     * @param pointer the place
     * @return places by anchor
     */
    public Map<String, String> dynamicAnchors(String pointer) {
        return index.at(pointer).resource.dynamicAnchors;
    }

    /**
     * The whole schema without a keyword, wherever a schema has it.
     *
     * @param keyword the keyword
     * @return a schema's text
     */
    public String without(String keyword) {
        return CanonicalTree.write(without(keyword, index.root().schema, ""));
    }

    private Json without(String keyword, Json value, String pointer) {
        if (value instanceof Json.Arr array) {
            List<Json> items = new ArrayList<>();
            for (int i = 0; i < array.items().size(); i++) {
                items.add(without(keyword, array.items().get(i), pointer + "/" + i));
            }
            return new Json.Arr(items);
        }
        if (!(value instanceof Json.Obj object)) {
            return value;
        }
        Map<String, Json> members = new LinkedHashMap<>();
        object.members().forEach((name, member) -> {
            if (!name.equals(keyword) || !index.isPlace(pointer)) {
                members.put(name, without(keyword, member, pointer + "/" + SchemaPointer.escape(name)));
            }
        });
        return new Json.Obj(members);
    }

    /**
     * A place below another.
     *
     * @param pointer the place
     * @param segments member names or indexes
     * @return its pointer
     */
    public static String below(String pointer, String... segments) {
        StringBuilder below = new StringBuilder(pointer);
        for (String segment : segments) {
            below.append('/').append(SchemaPointer.escape(segment));
        }
        return below.toString();
    }
}
