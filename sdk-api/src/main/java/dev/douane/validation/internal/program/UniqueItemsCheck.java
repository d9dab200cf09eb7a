package dev.douane.validation.internal.program;

import dev.douane.internal.json.DistinctItems;
import dev.douane.internal.json.Json;
import java.util.HashSet;
import java.util.Set;

/** The keyword {@code uniqueItems}. */
record UniqueItemsCheck() implements WholeCheck {
    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (DistinctItems.surely(text, from)) {
            return true;
        }
        Set<Json> seen = new HashSet<>();
        for (Json item : Form.items(ConstantsCheck.tree(text, from, to))) {
            if (!seen.add(item)) {
                return false;
            }
        }
        return true;
    }
}
