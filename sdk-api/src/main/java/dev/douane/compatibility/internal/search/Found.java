package dev.douane.compatibility.internal.search;

import dev.douane.internal.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param values different from each other; as many as were asked for, or fewer
 * @param complete whether there are no others
 * @param reason why it is not known whether there are others, if fewer were found than asked for and they are not complete
 */
public record Found(
        List<Json> values, boolean complete, @Nullable String reason) {
    static final Found NOTHING = new Found(List.of(), true, null);

    static Found all(List<Json> values) {
        return new Found(values, true, null);
    }

    static Found some(List<Json> values) {
        return new Found(values, false, null);
    }

    static Found unknown(List<Json> values, String reason) {
        return new Found(values, false, reason);
    }

    /**
     * Whether there is nothing.
     *
     * @return true only if that is certain
     */
    public boolean isEmpty() {
        return complete && values.isEmpty();
    }
}
