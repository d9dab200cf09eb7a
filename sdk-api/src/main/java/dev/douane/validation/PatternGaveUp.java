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

    private final transient @Nullable NodePath instance;
    private final transient @Nullable SchemaLocation schema;

    PatternGaveUp(String reason) {
        this(reason, null, null);
    }

    private PatternGaveUp(String reason, @Nullable NodePath instance, @Nullable SchemaLocation schema) {
        super(reason);
        this.instance = instance;
        this.schema = schema;
    }

    /** The same at a place; the first place told is the nearest. */
    PatternGaveUp at(NodePath where, SchemaLocation keyword) {
        return instance != null ? this : new PatternGaveUp(reason(), where, keyword);
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
