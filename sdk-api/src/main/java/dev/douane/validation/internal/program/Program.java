package dev.douane.validation.internal.program;

import dev.douane.internal.json.JsonTree;
import dev.douane.schema.JsonSchema;
import java.util.List;

/** A compiled schema. Immutable for whoever looks at it, and safe for use by many threads. */
public final class Program {
    private final Node root;
    private final Node anything;
    private final Compiler compiler;

    private Program(Node root, Node anything, Compiler compiler) {
        this.root = root;
        this.anything = anything;
        this.compiler = compiler;
    }

    /**
     * Compiles.
     *
     * @param schema the schema
     * @param foreign what the compiler leaves to somebody else
     * @param maxPatternSteps how many characters a backtracking pattern may look at
     * @return the program
     * @throws NotCompiledException if the schema is broken, or beyond this compiler
     */
    public static Program compile(JsonSchema schema, Foreign foreign, long maxPatternSteps) {
        SchemaIndex index = new SchemaIndex(JsonTree.known(schema.text()), schema.dialect(), foreign);
        EndlessWay.check(index);
        Compiler compiler = new Compiler(index, foreign, maxPatternSteps);
        PatternsCheck.check(index, compiler);
        Node root = compiler.node(List.of(index.root()));
        compiler.node(List.of());
        try {
            compiler.complete();
        } catch (UndecidedValueException e) {
            throw new NotCompiledException("whether " + e.pointer() + " matches a name of the schema cannot be told");
        }
        return new Program(root, compiler.node(List.of()), compiler);
    }

    /**
     * What a payload must satisfy.
     *
     * @return the node
     */
    public Node root() {
        return root;
    }

    /**
     * The node that accepts whatever is JSON.
     *
     * @return the node of no schema at all
     */
    public Node anything() {
        return anything;
    }

    /**
     * How many nodes there are by now.
     *
     * @return from 1
     */
    public int size() {
        return compiler.size();
    }

    /**
     * Which parts are decided in one pass by one state, which ones by several, and which need the whole value.
     *
     * @return several lines for people
     */
    public String describe() {
        return new Description(compiler.all()).text();
    }
}
