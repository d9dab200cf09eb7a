package dev.douane.consumer.definition;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.douane.consumer.definition.internal.EnumShape;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the constants of an enum are called in JSON: by {@code @JsonValue} on a method or field of the enum, by
 * {@code @JsonProperty} on some constants or all, otherwise by their Java name. {@code @JsonAlias} adds other spellings.
 */
final class EnumNames {
    private EnumNames() {}

    static EnumShape of(Class<?> type, Site site) {
        JacksonRules.checkEnum(type, site);
        Member value = jsonValue(type, site);
        Map<String, Object> constants = new LinkedHashMap<>();
        Map<Object, String> texts = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            List<String> spellings =
                    value == null ? annotated(type, (Enum<?>) constant) : List.of(text(value, constant, site));
            texts.put(constant, spellings.get(0));
            for (String spelling : spellings) {
                if (constants.putIfAbsent(spelling, constant) != null) {
                    throw site.refuse(
                            "two constants of " + type.getSimpleName() + " are called '" + spelling + "'",
                            "Give each a name of its own.");
                }
            }
        }
        if (constants.isEmpty()) {
            throw site.refuse("the enum " + type.getSimpleName() + " has no constants", "Add one.");
        }
        return new EnumShape(Collections.unmodifiableMap(constants), Collections.unmodifiableMap(texts));
    }

    private static List<String> annotated(Class<?> type, Enum<?> constant) {
        List<String> spellings = new ArrayList<>();
        Annotations annotations = Annotations.of(field(type, constant));
        spellings.add(annotations
                .find(JsonProperty.class)
                .map(JsonProperty::value)
                .filter(name -> !name.isEmpty())
                .orElse(constant.name()));
        annotations.find(JsonAlias.class).map(JsonAlias::value).ifPresent(more -> spellings.addAll(List.of(more)));
        return spellings;
    }

    private static Field field(Class<?> type, Enum<?> constant) {
        try {
            return type.getDeclaredField(constant.name());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("Every constant is a field of its enum", e);
        }
    }

    private static @Nullable Member jsonValue(Class<?> type, Site site) {
        List<Member> found = new ArrayList<>();
        for (Class<?> above : Supertypes.of(type)) {
            for (Method method : above.getDeclaredMethods()) {
                collect(method, method.getReturnType(), found, site);
            }
            for (Field field : above.getDeclaredFields()) {
                collect(field, field.getType(), found, site);
            }
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private static <M extends AccessibleObject & Member> void collect(
            M member, Class<?> type, List<Member> found, Site site) {
        JsonValue annotation = ((AnnotatedElement) member).getAnnotation(JsonValue.class);
        if (annotation != null && annotation.value()) {
            if (type != String.class) {
                throw site.refuse(
                        "@JsonValue on " + member.getName() + " makes the enum something else than strings",
                        "Return a String from it.");
            }
            member.setAccessible(true);
            found.add(member);
        }
    }

    private static String text(Member member, Object constant, Site site) {
        try {
            Object text = member instanceof Method method ? method.invoke(constant) : ((Field) member).get(constant);
            if (text != null) {
                return text.toString();
            }
        } catch (ReflectiveOperationException e) {
            throw new ContractDefinitionException(
                    site.text() + ": the @JsonValue of " + constant + " cannot be read", e);
        }
        throw site.refuse("the @JsonValue of " + constant + " is null", "Give every constant a text.");
    }
}
