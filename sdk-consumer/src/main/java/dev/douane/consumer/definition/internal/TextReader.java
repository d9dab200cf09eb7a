package dev.douane.consumer.definition.internal;

import dev.douane.internal.json.JsonText;
import dev.douane.internal.json.UnusualTextException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value from the text in which it stands, without a tree. It only has to be right when it answers: what it refuses,
 * for whatever reason, is read again from a tree, which knows what to say of it.
 */
@FunctionalInterface
public interface TextReader {
    /** The value that comes next; the text is behind it afterwards. */
    @Nullable
    Object read(JsonText text) throws MismatchException, UnusualTextException;
}
