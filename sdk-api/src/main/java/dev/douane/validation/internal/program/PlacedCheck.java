package dev.douane.validation.internal.program;

import dev.douane.validation.internal.pattern.TextCheck;
import dev.douane.validation.internal.pattern.UndecidedTextException;

/** A check that may give up, and then says where in the schema it stands. */
record PlacedCheck(TextCheck check, String keyword, String pointer) implements TextCheck {
    @Override
    public boolean accepts(byte[] utf8, int from, int to) {
        try {
            return check.accepts(utf8, from, to);
        } catch (UndecidedTextException e) {
            throw new UndecidedValueException(e, keyword, pointer);
        }
    }
}
