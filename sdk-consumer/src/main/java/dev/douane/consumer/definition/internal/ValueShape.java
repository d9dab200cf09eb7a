package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A record whose only component is its JSON value ({@code @JsonValue}). The component's shape comes after it is made. */
public final class ValueShape implements NamedShape {
    private final ShapeName name;
    private final RecordAccess access;
    private @Nullable Property content;

    public ValueShape(ShapeName name, RecordAccess access) {
        this.name = name;
        this.access = access;
    }

    public void define(Property property) {
        content = property;
    }

    public Property content() {
        return Objects.requireNonNull(content, "its maker defines it before anybody asks");
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
        return content().schema(definitions);
    }

    @Override
    public Object read(JsonNode json) throws MismatchException {
        return access.make(new @Nullable Object[] {content().shape().read(json)});
    }

    @Override
    public TextReader textReader() {
        // Its content may not be there yet.
        return text -> access.make(
                new @Nullable Object[] {content().shape().textReader().read(text)});
    }

    @Override
    public JsonNode write(Object value) throws MismatchException {
        return content().shape().writeAny(access.get(value, 0));
    }

    @Override
    public Shape core() {
        return content().shape().core();
    }
}
