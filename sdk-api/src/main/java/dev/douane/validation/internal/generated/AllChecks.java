package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.pattern.TextCheck;
import java.util.List;

/** Several checks of one string. */
record AllChecks(List<TextCheck> checks) implements TextCheck {
    /** At least one. */
    static TextCheck of(List<TextCheck> checks) {
        return checks.size() == 1 ? checks.get(0) : new AllChecks(checks);
    }

    @Override
    public boolean accepts(byte[] utf8, int from, int to) {
        for (int i = 0; i < checks.size(); i++) {
            if (!checks.get(i).accepts(utf8, from, to)) {
                return false;
            }
        }
        return true;
    }
}
