package dev.douane.validation;

import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.path.NodePath;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that was not decided, so that the payload cannot be admitted. It ends the evaluation: as an ordinary error
 * it would turn into approval under a {@code not}. The engine lets its own exceptions pass without logging them.
 */
final class PatternGaveUp extends SchemaException {
    private static final long serialVersionUID = 1L;

    private final boolean outOfStack;
    private final transient @Nullable NodePath instance;
    private final transient @Nullable SchemaLocation schema;

    PatternGaveUp(String reason) {
        this(reason, false, null, null);
    }

    private PatternGaveUp(
            String reason, boolean outOfStack, @Nullable NodePath instance, @Nullable SchemaLocation schema) {
        super(reason);
        this.outOfStack = outOfStack;
        this.instance = instance;
        this.schema = schema;
    }

    static PatternGaveUp outOfStack() {
        String reason = "the text is too long for this pattern; repeat a class such as [ab]* rather than a group such "
                + "as (a|b)*";
        return new PatternGaveUp(reason, true, null, null);
    }

    /** Whether more room on the stack could help. */
    boolean isOutOfStack() {
        return outOfStack;
    }

    /** The same at a place; the first place told is the nearest. */
    PatternGaveUp at(NodePath where, SchemaLocation keyword) {
        return instance != null ? this : new PatternGaveUp(reason(), outOfStack, where, keyword);
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    @Nullable
    NodePath instance() {
        return instance;
    }

    @Nullable
    SchemaLocation schema() {
        return schema;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
