package dev.douane.compatibility.internal.term;

import java.util.Map;

/**
 * A schema, and what its dynamic references mean on the way by which it was reached (2020-12 core §8.2.3.2).
 *
 * @param pointer where in the document
 * @param scope the place that each dynamic anchor stands for
 */
public record Site(String pointer, Map<String, String> scope) {
    Site at(String other) {
        return new Site(other, scope);
    }
}
