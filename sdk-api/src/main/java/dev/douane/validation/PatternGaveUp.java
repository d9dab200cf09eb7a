package dev.douane.validation;

import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.path.NodePath;
import dev.douane.validation.internal.pattern.UndecidedTextException;
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

    PatternGaveUp(UndecidedTextException cause) {
        this(cause.reason(), cause.isOutOfStack(), null, null);
    }

    private PatternGaveUp(
            String reason, boolean outOfStack, @Nullable NodePath instance, @Nullable SchemaLocation schema) {
        super(reason);
        this.outOfStack = outOfStack;
        this.instance = instance;
        this.schema = schema;
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
