package dev.douane.validation;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** RFC 6901 pointers of the engine's paths. */
final class Pointers {
    /** The keywords whose errors are about a property, and stand at the object that holds it. */
    private static final Set<String> ABOUT_A_PROPERTY =
            Set.of("additionalProperties", "unevaluatedProperties", "propertyNames");

    private Pointers() {}

    static String of(NodePath path) {
        Deque<Object> segments = new ArrayDeque<>();
        for (@Nullable NodePath at = path; at != null; at = at.getParent()) {
            Object segment = at.getElement(-1);
            if (segment != null) {
                segments.push(segment);
            }
        }
        StringBuilder pointer = new StringBuilder();
        segments.forEach(segment -> pointer.append('/').append(escape(segment.toString())));
        return pointer.toString();
    }

    static String ofInstance(Error error) {
        String pointer = of(error.getInstanceLocation());
        String property = error.getProperty();
        return property != null && ABOUT_A_PROPERTY.contains(error.getKeyword())
                ? pointer + "/" + escape(property)
                : pointer;
    }

    static String escape(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }
}
