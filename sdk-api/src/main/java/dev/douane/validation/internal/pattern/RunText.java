package dev.douane.validation.internal.pattern;

/**
 * Texts that begin with a fixed number of characters and go on with a varying number out of one set, all of them ASCII.
 *
 * @param lead how they begin
 * @param unit what they go on with, a text of one character
 * @param least how many of these, at least
 * @param most how many of these; negative if as many as there are
 */
public record RunText(FixedText lead, FixedText unit, int least, int most) implements TextCheck {
    @Override
    public boolean accepts(byte[] utf8, int from, int to) {
        int first = from + lead.length();
        if (to - first < least || (most >= 0 && to - first > most) || !lead.accepts(utf8, from, first)) {
            return false;
        }
        for (int i = first; i < to; i++) {
            if (!unit.allows(0, utf8[i])) {
                return false;
            }
        }
        return true;
    }
}
