package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.internal.json.QuickTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A record as a closed object. Its components come after it is made, because they may refer to it. */
public final class RecordShape implements NamedShape {
    private final ShapeName name;
    private final Optional<TypeTag> tag;
    private final RecordAccess access;
    private List<Slot> slots = List.of();
    private List<Property> properties = List.of();
    private Set<String> names = Set.of();
    private TextReader reader = text -> read(QuickTree.of(text));
    private boolean complete;

    public RecordShape(ShapeName name, RecordAccess access, Optional<TypeTag> tag) {
        this.name = name;
        this.access = access;
        this.tag = tag;
    }

    /**
     * Completes the shape.
     *
     * @param inOrder one slot for each component
     * @param shown the properties in the order of the schema
     */
    public void define(List<Slot> inOrder, List<Property> shown) {
        slots = List.copyOf(inOrder);
        properties = List.copyOf(shown);
        Set<String> all = new HashSet<>();
        properties.forEach(property -> all.addAll(property.names()));
        tag.filter(t -> !t.existing()).ifPresent(t -> all.add(t.property()));
        names = all;
        reader = RecordText.of(access, slots, tag, reader);
        complete = true;
    }

    public boolean complete() {
        return complete;
    }

    public Class<?> raw() {
        return access.constructor().getDeclaringClass();
    }

    public Optional<TypeTag> tag() {
        return tag;
    }

    public List<Property> properties() {
        return properties;
    }

    /** Whether an object has the names of this record: all that are required, and none that is unknown. */
    public boolean fits(JsonNode object) {
        for (Iterator<String> all = object.fieldNames(); all.hasNext(); ) {
            if (!names.contains(all.next())) {
                return false;
            }
        }
        return properties.stream()
                .filter(Property::required)
                .allMatch(property -> property.names().stream().anyMatch(object::has));
    }

    public Set<String> names() {
        return names;
    }

    @Override
    public ShapeName name() {
        return name;
    }

    @Override
    public Family family() {
        return Family.OTHER;
    }

    @Override
    public ObjectNode body(Definitions definitions) {
        return ObjectSchema.of(tag, properties, definitions);
    }

    @Override
    public Object read(JsonNode json) throws MismatchException {
        if (!json.isObject()) {
            throw Json.unexpected(json, "an object");
        }
        for (Iterator<String> all = json.fieldNames(); all.hasNext(); ) {
            String name = all.next();
            if (!names.contains(name)) {
                throw new MismatchException("the contract knows no such property").under(name);
            }
        }
        if (tag.isPresent()) {
            checkTag(json, tag.get());
        }
        return assemble(json, UnaryOperator.identity());
    }

    private static void checkTag(JsonNode json, TypeTag tag) throws MismatchException {
        JsonNode found = json.path(tag.property());
        if (!found.isTextual() || !found.textValue().equals(tag.value())) {
            throw new MismatchException("expected the property '" + tag.property() + "' to be '" + tag.value() + "'");
        }
    }

    /** The record from the properties of an object, whatever else the object holds. */
    public Object assemble(JsonNode object, UnaryOperator<String> naming) throws MismatchException {
        List<@Nullable Object> values = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            values.add(slot.take(object, naming));
        }
        return access.make(values.toArray());
    }

    @Override
    public TextReader textReader() {
        // Its components may not be there yet.
        return complete ? reader : text -> reader.read(text);
    }

    @Override
    public JsonNode write(Object value) throws MismatchException {
        ObjectNode object = Json.object();
        tag.filter(t -> !t.existing()).ifPresent(t -> object.put(t.property(), t.value()));
        scatter(value, object, UnaryOperator.identity());
        return object;
    }

    /** The record's properties into an object. */
    public void scatter(Object value, ObjectNode object, UnaryOperator<String> naming) throws MismatchException {
        for (int i = 0; i < slots.size(); i++) {
            slots.get(i).put(access.get(value, i), object, naming);
        }
    }
}
