package dev.douane.validation.internal.machine;

import dev.douane.internal.json.JsonFault;
import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.NameToken;
import dev.douane.internal.json.Words;
import dev.douane.validation.internal.program.NameAssertion;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Program;
import dev.douane.validation.internal.program.Property;
import org.jspecify.annotations.Nullable;

/** Reads the names of members: by guesses first, which are learned from one object for the next one. */
abstract class NameReading extends ScalarReading {
    NameReading(Program program, Bounds bounds, Window window, OpenNames names, @Nullable Reporter reporter) {
        super(program, bounds, window, names, reporter);
    }

    /** Reads the name of the next member, up to its value; answers the byte behind the colon. */
    int name(Frame frame, ObjectPlan plan, int from) {
        byte[] b = window.b;
        int end = window.end;
        int p = from;
        if (p < end && b[p] <= ' ') {
            p = JsonScan.space(b, p, end);
        }
        int guess = frame.learned[frame.previous];
        if (guess >= 0) {
            Property property = plan.property(guess);
            int behind = read(property, p);
            if (behind < 0) {
                // Where one is left out now and then, the one behind it comes.
                guess = frame.learned[guess];
                if (guess >= 0) {
                    property = plan.property(guess);
                    behind = read(property, p);
                }
            }
            if (behind >= 0) {
                return known(frame, plan, property, p, (long) p + property.tokenLength() - 1, behind);
            }
        }
        return otherName(frame, plan, p);
    }

    private int read(Property property, int p) {
        return Words.areEarly() ? property.readEarly(window.b, p, window.end) : property.read(window.b, p, window.end);
    }

    private int known(Frame frame, ObjectPlan plan, Property property, int p, long token, int behind) {
        int index = property.index;
        if (frame.sees(index)) {
            if (!mayRepeat()) {
                return malformed(p, nameTwice());
            }
            frame.count--;
        }
        frame.see(index);
        frame.previous = index;
        frame.nameFrom = p + 1;
        frame.nameToken = token;
        frame.property = property;
        return named(frame, plan, property.node, behind);
    }

    private int named(Frame frame, ObjectPlan plan, Node next, int behind) {
        frame.count++;
        if (!plan.nameAssertions().isEmpty() && !acceptsName(frame, plan)) {
            if (reporter == null) {
                return REFUSED;
            }
            reporter.names(machine(), frame, plan, behind);
        }
        node = next;
        state = VALUE;
        return behind;
    }

    private int otherName(Frame frame, ObjectPlan plan, int p) {
        byte[] b = window.b;
        int end = window.end;
        if (p >= end) {
            return window.last ? malformed(end, JsonFault.ENDS_EARLY) : MORE;
        }
        int member = plan.member(b, p, end);
        int colon = member == 0 ? -1 : NameToken.colon(b, p + (member >>> Short.SIZE), end);
        if (colon >= 0) {
            Property property = plan.property((member & 0xFFFF) - 1);
            frame.learned[frame.previous] = property.index;
            return known(frame, plan, property, p, (long) p + property.tokenLength() - 1, colon);
        }
        if (b[p] != '"') {
            return malformed(p, JsonFault.NOT_JSON);
        }
        int behind = string(p);
        if (behind < 0) {
            return behind;
        }
        colon = JsonScan.space(b, behind, end);
        if (colon >= end) {
            return window.last ? malformed(end, JsonFault.ENDS_EARLY) : MORE;
        }
        if (b[colon] != ':') {
            return malformed(colon, JsonFault.NOT_JSON);
        }
        readText(p);
        int index = plan.find(utf8, utf8From, utf8To);
        if (index >= 0) {
            frame.learned[frame.previous] = index;
            return known(frame, plan, plan.property(index), p, token, colon + 1);
        }
        return unknown(frame, plan, p, colon + 1);
    }

    private int unknown(Frame frame, ObjectPlan plan, int p, int behind) {
        if (!mayRepeat() || plan.min > 0 || plan.max < Integer.MAX_VALUE) {
            if (names.full()) {
                return malformed(p, JsonFault.tooManyNames(bounds.maxNames()));
            }
            if (!names.add(utf8, utf8From, utf8To, depth)) {
                if (!mayRepeat()) {
                    return malformed(p, nameTwice());
                }
                frame.count--;
            }
        }
        Node next = plan.unknown().node(utf8, utf8From, utf8To);
        frame.nameFrom = p + 1;
        frame.nameToken = token;
        frame.property = null;
        frame.name = null;
        return named(frame, plan, next, behind);
    }

    /** Whether all values of a name are checked alike, so that it does not matter which of them counts. */
    private boolean mayRepeat() {
        return bounds.repeatsNames() && !window.keeps();
    }

    String nameTwice() {
        return bounds.repeatsNames() ? JsonFault.NAME_TWICE_HERE : JsonFault.NAME_TWICE;
    }

    private boolean acceptsName(Frame frame, ObjectPlan plan) {
        for (NameAssertion assertion : plan.nameAssertions()) {
            if (!acceptsName(frame, assertion)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the name that the frame is at satisfies a keyword; it is passed over once more, which few schemas ask. */
    boolean acceptsName(Frame frame, NameAssertion assertion) {
        int open = frame.nameFrom - 1;
        int behind = string(open);
        readText(open);
        return acceptsText(assertion.node(), open, behind);
    }
}
