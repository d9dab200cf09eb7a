package dev.douane.compatibility;

import dev.douane.compatibility.internal.Steps;
import dev.douane.compatibility.internal.UnknownException;
import dev.douane.compatibility.internal.search.Found;
import dev.douane.internal.json.CanonicalTree;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Documents for one schema: an example for people, and streams for tests. What is called valid, the validator accepts.
 * Immutable; may be used by many threads.
 */
public final class SchemaInstances {
    private static final int SMALL = 24;

    private final JsonSchema schema;
    private final CompatibilityOptions options;

    private SchemaInstances(JsonSchema schema, CompatibilityOptions options) {
        this.schema = schema;
        this.options = options;
    }

    /**
     * Of a schema, with {@link CompatibilityOptions#DEFAULT}.
     *
     * @param schema the schema
     * @return its instances
     * @throws InvalidSchemaException if the schema breaks its dialect, or refers to what it does not hold
     */
    public static SchemaInstances of(JsonSchema schema) {
        return of(schema, CompatibilityOptions.DEFAULT);
    }

    /**
     * Of a schema.
     *
     * @param schema the schema
     * @param options how much work may be done to find the first, and whether formats are asserted
     * @return its instances
     * @throws InvalidSchemaException if the schema breaks its dialect, or refers to what it does not hold
     */
    public static SchemaInstances of(JsonSchema schema, CompatibilityOptions options) {
        try {
            // A broken schema is told here and now.
            return new SchemaInstances(new Subject(schema, options).schema(), options);
        } catch (UnknownException | StackOverflowError e) {
            return new SchemaInstances(schema, options);
        }
    }

    /**
     * A document that shows what the schema describes: with the optional properties, and with an item in each array, as
     * far as that can be.
     *
     * @return JSON text; empty if no document is known that the schema accepts
     */
    public Optional<String> example() {
        try {
            return example(new Subject(schema, options));
        } catch (UnknownException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private Optional<String> example(Subject subject) {
        long forLooks = options.maxSteps() / 4;
        Reasoning reasoning = new Reasoning(options, options.maxSteps() - forLooks);
        Steps looks = new Steps(forLooks);
        return reasoning.documents(subject, 1).values().stream()
                .findFirst()
                .map(smallest -> CanonicalTree.write(new FullExample(subject, reasoning, looks).of(smallest)));
    }

    /**
     * Varied documents without end, small ones first: valid ones, and others that are a change or a few away from them.
     * A schema that is known to accept nothing has only the others; one that leads deeper than the stack is, or is too
     * large to be looked at, has none at all.
     *
     * @param seed the same seed, the same documents
     * @return an endless stream, to be used by one thread; each document is checked before it is handed out
     */
    public Stream<SchemaInstance> stream(long seed) {
        try {
            return stream(new Subject(schema, options), seed);
        } catch (UnknownException | StackOverflowError e) {
            return Stream.empty();
        }
    }

    private Stream<SchemaInstance> stream(Subject subject, long seed) {
        Found small = new Reasoning(options).documents(subject, SMALL);
        InstancePool pool = new InstancePool(subject, Vocabulary.of(schema), small.values(), seed);
        return Stream.generate(pool::next).map(one -> new SchemaInstance(one.text(), one.valid()));
    }

    /**
     * The valid ones among a number of documents of the {@link #stream}.
     *
     * @param seed the same seed, the same documents
     * @param tries how many documents are looked at
     * @return JSON texts, without repetition
     */
    public Stream<String> valid(long seed, int tries) {
        return stream(seed)
                .limit(tries)
                .filter(SchemaInstance::valid)
                .map(SchemaInstance::json)
                .distinct();
    }
}
