package dev.douane.producer.testing;

import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonAnyFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatTypes;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonMapFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonNullFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonValueFormat;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** The values that one serializer writes. */
final class WrittenValue extends JsonFormatVisitorWrapper.Base {
    private final WrittenSchema all;
    private final ObjectNode schema;

    WrittenValue(WrittenSchema all) {
        this.all = all;
        this.schema = all.object();
    }

    ObjectNode schema() {
        return schema;
    }

    @Override
    public JsonObjectFormatVisitor expectObjectFormat(JavaType object) {
        return all.members(object, schema);
    }

    @Override
    public JsonArrayFormatVisitor expectArrayFormat(JavaType array) {
        schema.put("type", "array");
        return new JsonArrayFormatVisitor.Base() {
            @Override
            public void itemsFormat(JsonFormatVisitable handler, JavaType item) throws JsonMappingException {
                schema.set("items", all.of(item));
            }

            @Override
            public void itemsFormat(JsonFormatTypes item) {
                if (item != JsonFormatTypes.ANY) {
                    schema.putObject("items").put("type", item.value());
                }
            }
        };
    }

    @Override
    public JsonMapFormatVisitor expectMapFormat(JavaType map) {
        schema.put("type", "object");
        return new JsonMapFormatVisitor.Base() {
            @Override
            public void valueFormat(JsonFormatVisitable handler, JavaType value) throws JsonMappingException {
                schema.set("additionalProperties", all.of(value));
            }
        };
    }

    @Override
    public JsonStringFormatVisitor expectStringFormat(JavaType text) {
        schema.put("type", "string");
        return new JsonStringFormatVisitor.Base() {
            @Override
            public void format(JsonValueFormat format) {
                schema.put("format", format.toString());
            }

            @Override
            public void enumTypes(Set<String> values) {
                ArrayNode names = schema.putArray("enum");
                values.forEach(names::add);
            }
        };
    }

    @Override
    public JsonNumberFormatVisitor expectNumberFormat(JavaType number) {
        schema.put("type", "number");
        return new JsonNumberFormatVisitor.Base();
    }

    @Override
    public JsonIntegerFormatVisitor expectIntegerFormat(JavaType integer) {
        schema.put("type", "integer");
        return new JsonIntegerFormatVisitor.Base() {
            @Override
            public void numberType(NumberType size) {
                boolean small = size == NumberType.INT;
                if (small || size == NumberType.LONG) {
                    schema.put("minimum", small ? Integer.MIN_VALUE : Long.MIN_VALUE);
                    schema.put("maximum", small ? Integer.MAX_VALUE : Long.MAX_VALUE);
                }
            }
        };
    }

    @Override
    public JsonBooleanFormatVisitor expectBooleanFormat(JavaType bool) {
        schema.put("type", "boolean");
        return new JsonBooleanFormatVisitor.Base();
    }

    @Override
    public JsonNullFormatVisitor expectNullFormat(JavaType nothing) {
        schema.put("type", "null");
        return new JsonNullFormatVisitor.Base();
    }

    /** Nothing is known, so anything may be written. */
    @Override
    public JsonAnyFormatVisitor expectAnyFormat(JavaType any) {
        return new JsonAnyFormatVisitor.Base();
    }
}
