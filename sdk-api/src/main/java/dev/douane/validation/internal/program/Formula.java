package dev.douane.validation.internal.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other nodes must say of the same value. */
public sealed interface Formula {
    /**
     * The keyword.
     *
     * @return its name
     */
    String keyword();

    /**
     * Where it stands in the schema's document.
     *
     * @return an RFC 6901 pointer
     */
    String pointer();

    /**
     * The nodes it asks.
     *
     * @return those that have to be decided
     */
    List<Node> nodes();

    /**
     * At least one, or exactly one.
     *
     * @param keyword {@code anyOf} or {@code oneOf}
     * @param pointer where it stands
     * @param nodes those that values of this kind may satisfy
     * @param branches all that the schema lists, for whoever explains
     * @param exactlyOne whether a second one is one too many
     */
    record Alternatives(String keyword, String pointer, List<Node> nodes, List<Node> branches, boolean exactlyOne)
            implements Formula {}

    /**
     * Must not hold.
     *
     * @param pointer where it stands
     * @param node what must not hold
     */
    record Not(String pointer, Node node) implements Formula {
        @Override
        public String keyword() {
            return "not";
        }

        @Override
        public List<Node> nodes() {
            return List.of(node);
        }
    }

    /**
     * One or the other, as a condition has it.
     *
     * @param pointer where {@code if} stands
     * @param condition the condition
     * @param consequence what must hold if it holds
     * @param otherwise what must hold if it does not
     */
    record Choice(
            String pointer,
            Node condition,
            @Nullable Node consequence,
            @Nullable Node otherwise) implements Formula {
        @Override
        public String keyword() {
            return "if";
        }

        @Override
        public List<Node> nodes() {
            return java.util.stream.Stream.of(condition, consequence, otherwise)
                    .filter(java.util.Objects::nonNull)
                    .toList();
        }
    }

    /**
     * Must hold of objects with a property.
     *
     * @param keyword {@code dependentSchemas} or {@code dependencies}
     * @param pointer where it stands
     * @param property the property's index
     * @param node what must hold
     */
    record Dependent(String keyword, String pointer, int property, Node node) implements Formula {
        @Override
        public List<Node> nodes() {
            return List.of(node);
        }
    }
}
