package dev.douane.consumer.definition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A class and the interfaces above it, nearest first, because Jackson's annotations are inherited from all of them. */
final class Supertypes {
    private Supertypes() {}

    static List<Class<?>> of(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> waiting = new ArrayDeque<>(List.of(type));
        while (!waiting.isEmpty()) {
            Class<?> next = waiting.remove();
            if (found.add(next)) {
                waiting.addAll(List.of(next.getInterfaces()));
            }
        }
        return List.copyOf(found);
    }
}
