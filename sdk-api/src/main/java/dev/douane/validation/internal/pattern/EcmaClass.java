package dev.douane.validation.internal.pattern;

import java.util.List;

/**
 * A class of characters in brackets.
 *
 * @param negated whether it stands for all other characters
 * @param ranges its characters and ranges: a first and a last code point, one pair after the other
 * @param sets its sets
 */
record EcmaClass(boolean negated, Ints ranges, List<EcmaSet> sets) {
    private static final String ANYTHING = "[\\x{0}-\\x{10ffff}]";
    private static final String NOTHING = "(?!)";

    String inJava() {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < ranges.size(); i += 2) {
            members.append(EcmaCursor.literal(ranges.get(i)));
            if (ranges.get(i) != ranges.get(i + 1)) {
                members.append('-').append(EcmaCursor.literal(ranges.get(i + 1)));
            }
        }
        // The complement of a set cannot be nested in a class without surprises.
        boolean notSpace = false;
        for (EcmaSet set : sets) {
            switch (set.letter()) {
                case 'S' -> notSpace = true;
                case 's' -> members.append(EcmaEscape.SPACES);
                default -> members.append(set.inJava());
            }
        }
        return negated ? complement(members, notSpace) : union(members, notSpace);
    }

    private static String union(StringBuilder members, boolean notSpace) {
        String plain = members.isEmpty() ? NOTHING : "[" + members + "]";
        return notSpace ? "(?:" + plain + "|" + EcmaSet.NO_SPACES.inJava() + ")" : plain;
    }

    private static String complement(StringBuilder members, boolean notSpace) {
        if (notSpace) {
            String spaces = EcmaSet.SPACES.inJava();
            return members.isEmpty() ? spaces : "(?:(?![" + members + "])" + spaces + ")";
        }
        return members.isEmpty() ? ANYTHING : "[^" + members + "]";
    }
}
