package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.internal.json.JsonText;
import dev.douane.internal.json.QuickTree;
import dev.douane.internal.json.UnusualTextException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sealed interface: one of its records. The records come after it is made, because they may refer to it. */
public final class UnionShape implements NamedShape {
    private final ShapeName name;
    private List<RecordShape> variants = List.of();

    public UnionShape(ShapeName name) {
        this.name = name;
    }

    public void define(List<RecordShape> records) {
        variants = List.copyOf(records);
    }

    public List<RecordShape> variants() {
        return variants;
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
        ObjectNode schema = Json.object();
        ArrayNode either = schema.putArray("anyOf");
        variants.forEach(variant -> either.add(variant.schema(definitions)));
        return schema;
    }

    @Override
    public Object read(JsonNode json) throws MismatchException {
        if (!json.isObject()) {
            throw Json.unexpected(json, "an object");
        }
        for (RecordShape variant : variants) {
            if (selects(variant, json)) {
                return variant.read(json);
            }
        }
        throw new MismatchException("expected one of "
                + variants.stream().map(variant -> variant.name().simple()).toList() + ", but it is none of them");
    }

    private static boolean selects(RecordShape variant, JsonNode json) {
        Optional<TypeTag> tag = variant.tag();
        return tag.isPresent()
                ? json.path(tag.get().property()).isTextual()
                        && json.path(tag.get().property())
                                .textValue()
                                .equals(tag.get().value())
                : variant.fits(json);
    }

    @Override
    public TextReader textReader() {
        return this::readText;
    }

    /** If the tag comes first, which nearly all writers see to, it says by what to read from the start. */
    private @Nullable Object readText(JsonText text) throws MismatchException, UnusualTextException {
        int mark = text.mark();
        if (text.open('{')) {
            String name = text.name();
            String value = text.peek() == '"' ? text.string() : "";
            text.backTo(mark, 1);
            for (RecordShape variant : variants) {
                if (variant.tag().filter(tag -> tag.is(name, value)).isPresent()) {
                    return variant.textReader().read(text);
                }
            }
        } else {
            text.backTo(mark, 0);
        }
        return read(QuickTree.of(text));
    }

    @Override
    public JsonNode write(Object value) throws MismatchException {
        for (RecordShape variant : variants) {
            if (variant.raw() == value.getClass()) {
                return variant.write(value);
            }
        }
        throw new MismatchException(
                "no variant of " + name.simple() + " is a " + value.getClass().getSimpleName());
    }
}
