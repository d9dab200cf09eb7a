package dev.douane.validation.internal.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code [...]}, whose opening bracket is taken. */
final class EcmaCharacterClass {
    private final EcmaCursor in;
    private final Ints ranges = new Ints();
    private final List<EcmaSet> sets = new ArrayList<>();

    EcmaCharacterClass(EcmaCursor in) {
        this.in = in;
    }

    EcmaClass read() {
        boolean negated = in.take("^");
        while (!in.take("]")) {
            if (!in.more()) {
                throw in.fault("A class is not closed");
            }
            member();
        }
        return new EcmaClass(negated, ranges, sets);
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
            add('-', '-');
            return;
        }
        Integer second = atom();
        if (second == null) {
            add(first, first);
            add('-', '-');
            return;
        }
        if (second < first) {
            throw in.fault("The range of a class runs backwards");
        }
        add(first, second);
    }

    /** Reads one member: its character, or null if it was a set and is noted already. */
    private @Nullable Integer atom() {
        int c = in.next();
        if (c != '\\') {
            return c;
        }
        in.next();
        EcmaSet set = EcmaEscape.set(in);
        if (set == null) {
            return EcmaEscape.character(in, true);
        }
        sets.add(set);
        return null;
    }

    private void addIfSingle(@Nullable Integer c) {
        if (c != null) {
            add(c, c);
        }
    }

    private void add(int first, int last) {
        ranges.add(first);
        ranges.add(last);
    }
}
