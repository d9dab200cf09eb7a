package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.schema.SchemaDialect;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schemas of a document by their places, and what its references refer to. */
final class SchemaIndex {
    private static final String NO_URI = "";

    /** Of all pointers to schemas: long names within each other are few bytes of a schema, but many of its pointers. */
    private static final long MOST_CHARACTERS = 16_000_000;

    private final Document document;
    private final Foreign foreign;
    private final Map<String, Place> places = new HashMap<>();
    private final List<Place> found = new ArrayList<>();
    private final Resources resources = new Resources();
    private final Map<String, Document> documents = new HashMap<>();
    private final List<Place> unread = new ArrayList<>();
    private long characters;

    SchemaIndex(Json json, SchemaDialect dialect, Foreign foreign) {
        this.foreign = foreign;
        this.document = new Document("", json, Vocabulary.of(json, Vocabulary.of(dialect, foreign), foreign));
        add(document, NO_URI);
        readAll();
    }

    private Resource add(Document added, String uri) {
        Resource root = new Resource(uri, added.prefix(), added);
        resources.put(uri, root);
        documents.put(added.prefix(), added);
        add(added.json(), added.prefix(), root, "");
        // One that has an $id as well is the same resource by two names.
        Resource identified = at(added.prefix()).resource;
        resources.put(uri, uri.equals(NO_URI) ? root : identified);
        return identified;
    }

    Place root() {
        return at("");
    }

    Place at(String pointer) {
        Place place = places.get(pointer);
        if (place == null) {
            throw new NotCompiledException("a reference leads to " + pointer + ", where no schema is");
        }
        return place;
    }

    boolean isPlace(String pointer) {
        return places.containsKey(pointer);
    }

    Collection<Place> all() {
        return places.values();
    }

    /** The schemas that were found after so many, in that order. */
    List<Place> from(int known) {
        return List.copyOf(found.subList(known, found.size()));
    }

    /** The value of a keyword, if the dialect has it and the place is an object. */
    @Nullable
    Json get(Place place, String keyword) {
        Json value = place.schema.get(keyword);
        return value == null || place.resource.document.vocabulary().keywords().containsKey(keyword) ? value : null;
    }

    private void readAll() {
        while (!unread.isEmpty()) {
            read(unread.remove(unread.size() - 1));
        }
    }

    private void add(Json schema, String pointer, Resource outer, String role) {
        if (places.containsKey(pointer)) {
            return;
        }
        characters += pointer.length();
        if (characters > MOST_CHARACTERS) {
            throw new NotCompiledException("its names are too long to say where all its parts are");
        }
        boolean bool = schema instanceof Json.Bool;
        boolean allowed = schema instanceof Json.Obj
                || (bool
                        && (outer.document.vocabulary().dialect() != SchemaDialect.DRAFT_04
                                || role.startsWith("additional")
                                || role.isEmpty()));
        if (!allowed) {
            throw new NotCompiledException("at " + pointer + " stands no schema");
        }
        Resource resource = resources.of(schema, pointer, outer);
        Place place = new Place(places.size(), schema, pointer, resource, role);
        places.put(pointer, place);
        found.add(place);
        if (!bool) {
            unread.add(place);
        }
    }

    private void read(Place place) {
        Map<String, Json> members = ((Json.Obj) place.schema).members();
        if (place.dialect() == SchemaDialect.DRAFT_04) {
            checkDraft04(members);
        }
        if (!documents.containsKey(place.pointer) && !speaksAsItsDocument(place, members.get("$schema"))) {
            throw new NotCompiledException("a part of the document has another $schema than the document");
        }
        for (Map.Entry<String, Json> member : members.entrySet()) {
            Form form = place.resource.document.vocabulary().keywords().get(member.getKey());
            if (form != null) {
                place.combines |= Closure.COMBINING.contains(member.getKey());
                read(form, member.getValue(), place, member.getKey());
            }
        }
    }

    /** A schema that was put into another as it was keeps its $schema, which then says nothing new. */
    private static boolean speaksAsItsDocument(Place place, @Nullable Json uri) {
        Json whole = place.resource.document.json().get("$schema");
        return uri == null
                || (uri instanceof Json.Text own
                        && SchemaDialect.of(own.value())
                                .filter(dialect -> dialect == place.dialect())
                                .isPresent()
                        && (!(whole instanceof Json.Text outer)
                                || SchemaDialect.of(outer.value()).isPresent()));
    }

    private void read(Form form, Json value, Place place, String keyword) {
        if (!form.fits(value)) {
            throw new NotCompiledException("at " + place.pointer(keyword) + " stands what the dialect forbids");
        }
        addAll(form, value, place, keyword);
    }

    private static void checkDraft04(Map<String, Json> members) {
        boolean alone = (members.containsKey("exclusiveMinimum") && !members.containsKey("minimum"))
                || (members.containsKey("exclusiveMaximum") && !members.containsKey("maximum"));
        boolean empty = isEmpty(members.get("required")) || isEmpty(members.get("enum"));
        if (alone || empty) {
            throw new NotCompiledException("what draft-04 forbids");
        }
    }

    private static boolean isEmpty(@Nullable Json list) {
        return list instanceof Json.Arr array && array.items().isEmpty();
    }

    private void addAll(Form form, Json value, Place place, String keyword) {
        String pointer = place.pointer(keyword);
        switch (form) {
            case SCHEMA -> add(value, pointer, place.resource, keyword);
            case SCHEMAS -> addItems(value, pointer, place, keyword);
            case ITEMS -> {
                if (value instanceof Json.Arr) {
                    addItems(value, pointer, place, keyword);
                } else {
                    add(value, pointer, place.resource, keyword);
                }
            }
            case SCHEMAS_BY_NAME, PATTERN_SCHEMAS, DEPENDENCIES -> addMembers(form, (Json.Obj) value, place, keyword);
            default -> {}
        }
    }

    private void addMembers(Form form, Json.Obj value, Place place, String keyword) {
        String pointer = place.pointer(keyword);
        for (Map.Entry<String, Json> member : value.members().entrySet()) {
            if (!(member.getValue() instanceof Json.Arr)) {
                add(member.getValue(), pointer + "/" + SchemaPointer.escape(member.getKey()), place.resource, keyword);
            } else if (form != Form.DEPENDENCIES) {
                throw new NotCompiledException("at " + pointer + " stands no schema");
            }
        }
    }

    private void addItems(Json list, String pointer, Place place, String keyword) {
        List<Json> items = Form.items(list);
        for (int i = 0; i < items.size(); i++) {
            add(items.get(i), pointer + "/" + i, place.resource, keyword);
        }
    }

    /** The schema that a reference at a place refers to. */
    Place target(Place from, String reference) {
        Place known = from.resource.targets.get(reference);
        if (known == null) {
            known = sought(from, reference);
            from.resource.targets.put(reference, known);
        }
        return known;
    }

    private Place sought(Place from, String reference) {
        int hash = reference.indexOf('#');
        String base = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        Resource resource = base.isEmpty() ? from.resource : resource(resources.resolve(from.resource.uri, base));
        if (fragment.isEmpty()) {
            return at(resource.pointer);
        }
        if (fragment.startsWith("/")) {
            return byPointer(resource, fragment);
        }
        String pointer = resource.anchors.get(fragment);
        if (pointer == null) {
            throw new NotCompiledException("a reference leads to an anchor that is not there");
        }
        return at(pointer);
    }

    private Resource resource(String uri) {
        Resource known = resources.get(uri);
        if (known != null) {
            return known;
        }
        Json json = foreign.document(uri)
                .orElseThrow(() -> new NotCompiledException("a reference leads out of the document"));
        Resource loaded = resources.get(resources.identified(json, uri));
        if (loaded == null || !documents.containsKey(loaded.pointer)) {
            loaded = add(new Document(uri + "#", json, Vocabulary.of(json, document.vocabulary(), foreign)), uri);
            readAll();
        }
        resources.put(uri, loaded);
        return loaded;
    }

    private Place byPointer(Resource resource, String fragment) {
        String decoded = fragment.indexOf('%') < 0
                ? fragment
                : URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        String pointer = resource.pointer + decoded;
        Place place = places.get(pointer);
        if (place == null) {
            // A schema may stand where no keyword of the dialect says so, and is one as soon as it is referred to.
            add(find(pointer), pointer, owner(pointer), "");
            readAll();
            place = at(pointer);
        }
        return place;
    }

    private Json find(String pointer) {
        int hash = pointer.startsWith("/") ? -1 : pointer.indexOf('#');
        Document holder = documents.getOrDefault(pointer.substring(0, hash + 1), document);
        Json found = SchemaPointer.find(holder.json(), pointer.substring(hash + 1));
        if (found == null) {
            throw new NotCompiledException("a reference leads to " + pointer + ", where nothing is");
        }
        return found;
    }

    private Resource owner(String pointer) {
        String above = pointer;
        while (!above.isEmpty()) {
            above = above.substring(0, above.lastIndexOf('/'));
            Place place = places.get(above);
            if (place != null) {
                return place.resource;
            }
        }
        return root().resource;
    }

    /** Whether a dynamic reference may mean different schemas at different times (2020-12 core §8.2.3.2). */
    boolean isDynamic(Place from, String reference) {
        int hash = reference.indexOf('#');
        String anchor = hash < 0 ? "" : reference.substring(hash + 1);
        Place target = target(from, reference);
        if (!target.pointer.equals(target.resource.dynamicAnchors.get(anchor))) {
            return false;
        }
        return resources.manyHave(anchor);
    }
}
