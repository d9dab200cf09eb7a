package dev.douane.validation.internal.program;

import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import java.util.Set;

/** The keywords {@code const} and {@code enum} where they hold arrays or objects. */
record ConstantsCheck(Set<Json> constants) implements WholeCheck {
    static final JsonLimits NONE =
            new JsonLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        return constants.contains(tree(text, from, to));
    }

    static Json tree(byte[] text, int from, int to) {
        try {
            return JsonTree.read(text, from, to, NONE);
        } catch (MalformedJsonException e) {
            throw new IllegalStateException("The value was passed over before", e);
        }
    }
}
