package dev.douane.validation.internal.pattern;

import org.jspecify.annotations.Nullable;

/** Translates {@code [...]}, whose opening bracket is taken. */
final class EcmaCharacterClass {
    private static final String ANYTHING = "[\\x{0}-\\x{10ffff}]";
    private static final String NOTHING = "(?!)";

    private final EcmaCursor in;
    private final StringBuilder members = new StringBuilder();
    /** {@code \S} is itself the complement of a set, which Java cannot nest in a class without surprises. */
    private boolean notSpace;

    EcmaCharacterClass(EcmaCursor in) {
        this.in = in;
    }

    String translate() {
        boolean negated = in.take("^");
        while (!in.take("]")) {
            if (!in.more()) {
                throw in.fault("A class is not closed");
            }
            member();
        }
        return negated ? complement() : union();
    }

    private void member() {
        Integer first = atom();
        if (!in.sees('-')) {
            addIfSingle(first);
            return;
        }
        in.take("-");
        if (first == null || in.sees(']')) {
            addIfSingle(first);
            add('-');
            return;
        }
        Integer second = atom();
        if (second == null) {
            add(first);
            add('-');
            return;
        }
        if (second < first) {
            throw in.fault("The range of a class runs backwards");
        }
        members.append(EcmaCursor.literal(first)).append('-').append(EcmaCursor.literal(second));
    }

    /** Reads one member: its character, or null if it was a set and is written already. */
    private @Nullable Integer atom() {
        int c = in.next();
        if (c != '\\') {
            return c;
        }
        in.next();
        String set = EcmaEscape.set(in);
        if (set == null) {
            return EcmaEscape.character(in, true);
        }
        switch (in.last()) {
            case 'S' -> notSpace = true;
            case 's' -> members.append(EcmaEscape.SPACES);
            default -> members.append(set);
        }
        return null;
    }

    private void addIfSingle(@Nullable Integer c) {
        if (c != null) {
            add(c);
        }
    }

    private void add(int c) {
        members.append(EcmaCursor.literal(c));
    }

    private String union() {
        String plain = members.isEmpty() ? NOTHING : "[" + members + "]";
        return notSpace ? "(?:" + plain + "|[^" + EcmaEscape.SPACES + "])" : plain;
    }

    private String complement() {
        if (notSpace) {
            String spaces = "[" + EcmaEscape.SPACES + "]";
            return members.isEmpty() ? spaces : "(?:(?![" + members + "])" + spaces + ")";
        }
        return members.isEmpty() ? ANYTHING : "[^" + members + "]";
    }
}
