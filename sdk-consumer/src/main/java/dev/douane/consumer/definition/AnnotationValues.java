package dev.douane.consumer.definition;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The attributes of an annotation by name, so that attributes of newer versions are seen as well. */
final class AnnotationValues {
    private AnnotationValues() {}

    /** Every attribute, also those left at their default. */
    static Map<String, Object> of(Annotation annotation) {
        Map<String, Object> values = new TreeMap<>();
        for (Method attribute : annotation.annotationType().getDeclaredMethods()) {
            if (attribute.getParameterCount() == 0 && !attribute.isSynthetic()) {
                values.put(attribute.getName(), value(annotation, attribute));
            }
        }
        return values;
    }

    /** The attributes that were given a value of their own. */
    static Map<String, Object> given(Annotation annotation) {
        Map<String, Object> values = of(annotation);
        for (Method attribute : annotation.annotationType().getDeclaredMethods()) {
            Object standard = attribute.getDefaultValue();
            if (standard != null && Objects.deepEquals(standard, values.get(attribute.getName()))) {
                values.remove(attribute.getName());
            }
        }
        return values;
    }

    private static Object value(Annotation annotation, Method attribute) {
        try {
            attribute.setAccessible(true);
            Object value = attribute.invoke(annotation);
            return value instanceof Object[] array ? Arrays.copyOf(array, array.length) : value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("An annotation's attribute can always be read: " + attribute, e);
        }
    }
}
