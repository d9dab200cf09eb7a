package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.internal.MalformedJsonException;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.internal.program.UndecidedValueException;
import java.util.Optional;

/**
 * What the reference engine, networknt's, says of documents: yes or no, and nothing of the reasons. A document is read
 * once, for as many schemas as it is held against. Immutable and safe for use by many threads.
 */
public final class SecondOpinion {
    private final NetworkntEngine engine;

    private SecondOpinion(NetworkntEngine engine) {
        this.engine = engine;
    }

    /**
     * An opinion on the documents of a schema.
     *
     * @param schema the schema
     * @param limits what a document may cost
     * @return who has it
     * @throws InvalidSchemaException if the schema breaks its dialect, or refers to what it does not hold
     */
    public static SecondOpinion of(JsonSchema schema, ValidationLimits limits) {
        return new SecondOpinion(new NetworkntEngine(schema, limits));
    }

    /** A document that was read. */
    public static final class Document {
        private final JsonNode tree;

        private Document(JsonNode tree) {
            this.tree = tree;
        }

        /**
         * Reads one.
         *
         * @param json UTF-8 JSON text
         * @param limits what it may cost
         * @return the document; empty if the text is not JSON, or beyond a limit
         */
        public static Optional<Document> read(byte[] json, ValidationLimits limits) {
            try {
                return Optional.of(new Document(NetworkntEngine.read(json, NetworkntEngine.jsonLimits(limits))));
            } catch (MalformedJsonException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * Whether a document satisfies the schema.
     *
     * @param document the document
     * @return the answer; empty if that cannot be told within the limits
     */
    public Optional<Boolean> accepts(Document document) {
        try {
            return Optional.of(acceptsOnAnyStack(document));
        } catch (UndecidedValueException e) {
            return Optional.empty();
        }
    }

    private boolean acceptsOnAnyStack(Document document) {
        try {
            return engine.accepts(document.tree);
        } catch (UndecidedValueException e) {
            if (!e.isOutOfStack()) {
                throw e;
            }
            return DeepStack.call(() -> engine.accepts(document.tree));
        }
    }
}
