package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * A way to be a wrong validator, as a change of the schema: who leaves a keyword out of every schema is a validator
 * that does not know it.
 *
 * @param name what the wrong validator does
 * @param change what happens to each object of the schema, in place
 */
public record Mutant(String name, Consumer<ObjectNode> change) {

    /**
     * The schema as the wrong validator understands it.
     *
     * @param schema stays as it is
     * @return a copy, equal to the schema if the mutant has no quarrel with it
     */
    public JsonNode of(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        visit(copy);
        return copy;
    }

    private void visit(JsonNode node) {
        node.forEach(this::visit);
        if (node instanceof ObjectNode object) {
            change.accept(object);
        }
    }
}
