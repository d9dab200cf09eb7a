package dev.douane.consumer.definition;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of Jackson's annotations are honoured where, and with which attributes. Any other is refused: one that is
 * silently ignored would make a contract that means something else than its author wrote.
 */
final class JacksonRules {
    private static final Map<Class<? extends Annotation>, Set<String>> COMPONENT = Map.of(
            JsonProperty.class, Set.of("value", "required"),
            JsonAlias.class, Set.of("value"),
            JsonIgnore.class, Set.of("value"),
            JsonUnwrapped.class, Set.of("enabled", "prefix", "suffix"),
            JsonValue.class, Set.of("value"),
            JsonPropertyDescription.class, Set.of("value"),
            JsonInclude.class, Set.of("value"));

    private static final Map<Class<? extends Annotation>, Set<String>> TYPE = Map.of(
            JsonTypeInfo.class, Set.of("use", "include", "property", "visible"),
            JsonSubTypes.class, Set.of("value"),
            JsonTypeName.class, Set.of("value"),
            JsonNaming.class, Set.of("value"),
            JsonPropertyOrder.class, Set.of("value", "alphabetic"),
            JsonClassDescription.class, Set.of("value"),
            JsonIgnoreProperties.class, Set.of(),
            JsonInclude.class, Set.of("value"));

    private static final Map<Class<? extends Annotation>, Set<String>> CONSTANT =
            Map.of(JsonProperty.class, Set.of("value"), JsonAlias.class, Set.of("value"));

    private static final Map<Class<? extends Annotation>, Set<String>> VALUE = Map.of(JsonValue.class, Set.of("value"));
    private static final Map<Class<? extends Annotation>, Set<String>> BESIDE =
            Map.of(JsonIgnore.class, Set.of("value"));
    private static final Map<Class<? extends Annotation>, Set<String>> CREATOR =
            Map.of(JsonCreator.class, Set.of("mode"));

    private JacksonRules() {}

    static void checkComponent(Annotations annotations, Site site) {
        check(annotations, COMPONENT, site);
    }

    /** The record or sealed interface itself, and everything in it that is not a component. */
    static void checkType(Class<?> type, Site site) {
        check(Annotations.of(type), TYPE, site);
        if (type.isRecord()) {
            checkMethods(type, site);
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                checkCreator(type, constructor, site);
            }
        }
    }

    private static void checkMethods(Class<?> type, Site site) {
        Set<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        for (Class<?> above : Supertypes.of(type)) {
            for (Method method : above.getDeclaredMethods()) {
                if (!components.contains(method.getName()) || method.getParameterCount() > 0) {
                    check(Annotations.of(method), BESIDE, site.inside("." + method.getName()));
                }
            }
        }
    }

    private static void checkCreator(Class<?> type, Executable constructor, Site site) {
        Class<?>[] canonical = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        boolean own = Arrays.equals(canonical, constructor.getParameterTypes());
        check(Annotations.of(constructor), own ? CREATOR : Map.of(), site.inside("(…)"));
    }

    static void checkEnum(Class<?> type, Site site) {
        check(Annotations.of(type), Map.of(), site);
        for (Field field : type.getDeclaredFields()) {
            check(
                    Annotations.of(field),
                    field.isEnumConstant() ? CONSTANT : VALUE,
                    Site.of(type).inside("." + field.getName()));
        }
        for (Class<?> above : Supertypes.of(type)) {
            for (Method method : above.getDeclaredMethods()) {
                check(Annotations.of(method), VALUE, Site.of(type).inside("." + method.getName()));
            }
        }
    }

    private static void check(
            Annotations annotations, Map<Class<? extends Annotation>, Set<String>> honoured, Site site) {
        for (Annotation annotation : annotations.all()) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (!jacksons(type)) {
                continue;
            }
            Set<String> attributes = honoured.get(type);
            if (attributes == null) {
                throw site.refuse(
                        "@" + type.getSimpleName() + " is not supported here",
                        "Remove it, or give the record the shape of the payload.");
            }
            List<String> others = AnnotationValues.given(annotation).keySet().stream()
                    .filter(name -> !attributes.contains(name))
                    .toList();
            if (!others.isEmpty()) {
                throw site.refuse(
                        "@" + type.getSimpleName() + " with " + others + " is not supported", "Remove " + others + ".");
            }
            checkInclusion(annotation, site);
        }
    }

    /** What has no value is never written, so the two rules that say the same are welcome. */
    private static void checkInclusion(Annotation annotation, Site site) {
        if (annotation instanceof JsonInclude include
                && include.value() != JsonInclude.Include.NON_NULL
                && include.value() != JsonInclude.Include.NON_ABSENT) {
            throw site.refuse(
                    "@JsonInclude(" + include.value() + ") is not supported",
                    "Remove it: absent and null values are left out, everything else is written.");
        }
    }

    private static boolean jacksons(Class<? extends Annotation> type) {
        return type.getName().startsWith("com.fasterxml.jackson.")
                || type.getName().startsWith("tools.jackson.")
                || type.isAnnotationPresent(JacksonAnnotationsInside.class);
    }
}
