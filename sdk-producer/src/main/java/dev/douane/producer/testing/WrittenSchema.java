package dev.douane.producer.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.JsonSchema;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The documents that Jackson can write of a class, as a schema: what is not certain is wider. It is asked of the serializers
 * themselves, so that names, inclusion and formats are those that are written.
 */
final class WrittenSchema {
    /** By their simple names, since there are as many packages of them as there were years. */
    private static final Set<String> NOT_NULL = Set.of("NotNull", "NonNull", "Nonnull", "NotBlank", "NotEmpty");

    private final ObjectMapper mapper;
    private final ObjectNode definitions;
    private final Map<JavaType, String> names = new HashMap<>();

    private WrittenSchema(ObjectMapper mapper) {
        this.mapper = mapper;
        this.definitions = mapper.createObjectNode();
    }

    static JsonSchema of(Class<?> type) {
        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
        WrittenSchema written = new WrittenSchema(mapper);
        try {
            ObjectNode schema = written.of(mapper.constructType(type));
            return JsonSchema.parse(schema.set("$defs", written.definitions).toString());
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException(
                    "What Jackson writes of " + type.getName() + " cannot be told: " + e.getOriginalMessage()
                            + "; hand in a schema instead of the class",
                    e);
        }
    }

    /** A reference, so that classes may contain themselves. */
    ObjectNode of(JavaType type) throws JsonMappingException {
        String name = names.get(type);
        if (name == null) {
            name = "t" + names.size();
            names.put(type, name);
            definitions.set(name, described(type));
        }
        return mapper.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode described(JavaType type) throws JsonMappingException {
        if (type.hasRawClass(byte[].class)) {
            return mapper.createObjectNode().put("type", "string");
        }
        if (mapper.getSerializerProviderInstance().findTypeSerializer(type) != null) {
            throw new JsonMappingException(null, type.getRawClass().getName() + " is one of several subtypes");
        }
        WrittenValue value = new WrittenValue(this);
        mapper.acceptJsonFormatVisitor(type, value);
        return value.schema();
    }

    ObjectNode object() {
        return mapper.createObjectNode();
    }

    JsonObjectFormatVisitor members(JavaType type, ObjectNode schema) {
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        ArrayNode required = schema.putArray("required");
        boolean others = mapper.getSerializationConfig().introspect(type).findAnyGetter() != null;
        schema.put("additionalProperties", others);
        return new JsonObjectFormatVisitor.Base(mapper.getSerializerProviderInstance()) {
            @Override
            public void property(BeanProperty property) throws JsonMappingException {
                add(property, properties, required, true);
            }

            @Override
            public void optionalProperty(BeanProperty property) throws JsonMappingException {
                add(property, properties, required, false);
            }
        };
    }

    private void add(BeanProperty property, ObjectNode properties, ArrayNode required, boolean promised)
            throws JsonMappingException {
        boolean there = promised || property.getType().isPrimitive() || isNeverNull(property);
        JsonInclude.Include included = property.findPropertyInclusion(
                        mapper.getSerializationConfig(), property.getType().getRawClass())
                .getValueInclusion();
        ObjectNode value = of(property.getType());
        switch (included) {
            case ALWAYS, USE_DEFAULTS -> {
                required.add(property.getName());
                properties.set(property.getName(), there ? value : orNull(value));
            }
            case NON_NULL, NON_ABSENT -> {
                if (there) {
                    required.add(property.getName());
                }
                properties.set(property.getName(), value);
            }
            default -> properties.set(property.getName(), there ? value : orNull(value));
        }
    }

    private static boolean isNeverNull(BeanProperty property) {
        for (Annotation annotation : property.getMember().getAllAnnotations().annotations()) {
            if (NOT_NULL.contains(annotation.annotationType().getSimpleName())) {
                return true;
            }
        }
        return false;
    }

    private ObjectNode orNull(ObjectNode value) {
        ObjectNode either = mapper.createObjectNode();
        either.putArray("anyOf").add(value).addObject().put("type", "null");
        return either;
    }
}
