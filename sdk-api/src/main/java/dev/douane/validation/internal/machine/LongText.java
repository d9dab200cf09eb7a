package dev.douane.validation.internal.machine;

import dev.douane.internal.json.JsonFault;
import dev.douane.internal.json.JsonScan;
import dev.douane.validation.internal.pattern.ByteStates;
import dev.douane.validation.internal.pattern.FixedText;
import dev.douane.validation.internal.pattern.TextCheck;
import dev.douane.validation.internal.program.NameTable;
import dev.douane.validation.internal.program.TextAssertion;
import dev.douane.validation.internal.program.TextPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a string of a stream piece by piece, so that the window need not hold all of it: characters are counted, and
 * automata keep their states from piece to piece. A piece ends between characters and escapes.
 */
final class LongText {
    /** So much of a string is read as a whole. */
    static final int WHOLE = 32 << 10;

    /** What is written for one character is no longer: two escapes. */
    private static final int LONGEST_CHARACTER = 12;

    private final Machine machine;
    private final Window window;
    private final List<TextPlan> plans;
    /** The states of the automata of all plans' assertions, one after the other. */
    private final int[] states;

    private final List<@Nullable ByteStates> automata = new ArrayList<>();
    private long start;
    private long place;
    private long characters;
    private long units;

    private LongText(Machine machine, List<TextPlan> plans) {
        this.machine = machine;
        this.window = machine.window;
        this.plans = plans;
        for (TextPlan plan : plans) {
            for (TextAssertion assertion : plan.assertions()) {
                automata.add(assertion.check() instanceof ByteStates automaton ? automaton : null);
            }
        }
        this.states = new int[automata.size()];
        for (int i = 0; i < states.length; i++) {
            ByteStates automaton = automata.get(i);
            states[i] = automaton == null ? 0 : automaton.start();
        }
    }

    /** Whether the string that was cut should not be read as a whole: it is long, and nobody asked to keep it. */
    static boolean isDue(Window window, int open) {
        return window.end - open > WHOLE && !window.last && !window.keeps();
    }

    /** Null if some of the plans have to see the string as a whole. */
    static @Nullable LongText of(Machine machine, List<TextPlan> plans) {
        for (TextPlan plan : plans) {
            if (!plan.never() && !isIncremental(plan)) {
                return null;
            }
        }
        return new LongText(machine, plans);
    }

    private static boolean isIncremental(TextPlan plan) {
        for (TextAssertion assertion : plan.assertions()) {
            TextCheck check = assertion.check();
            boolean known = check == null
                    || check instanceof ByteStates
                    || check instanceof FixedText
                    || (check instanceof NameTable names && names.longest() < WHOLE / LONGEST_CHARACTER);
            if (!known) {
                return false;
            }
        }
        return plan.plain();
    }

    /** Reads to the end of the string; answers the byte behind it, or a negative number if it is malformed. */
    int read(int open) throws IOException {
        start = window.base + open;
        place = machine.placeOf(open);
        int p = open + 1;
        while (!window.last) {
            int cut = cut(p);
            if (cut < 0) {
                return cut;
            }
            long token = token(p, cut);
            take(p, token);
            if (units > machine.bounds.maxStringLength()) {
                return tooLong();
            }
            if (JsonScan.close(token) < cut) {
                return JsonScan.close(token) + 1;
            }
            p = machine.more(cut);
        }
        long token = JsonScan.string(window.b, p, window.end);
        if (token < 0) {
            int stop = (int) ~token;
            boolean early = stop >= window.end;
            return machine.malformed(
                    stop, early ? JsonFault.ENDS_EARLY : JsonFault.inString(window.b, stop, window.end));
        }
        take(p, token);
        return units > machine.bounds.maxStringLength() ? tooLong() : JsonScan.close(token) + 1;
    }

    /** An index between two characters, as far on as the window goes; or a negative number if there is a fault before. */
    private int cut(int from) {
        byte[] b = window.b;
        int cut = window.end - 1;
        for (int i = 0; i < 3 && cut > from && (b[cut] & 0xC0) == 0x80; i++) {
            cut--;
        }
        while (cut > from) {
            long token = token(from, cut);
            if (token >= 0) {
                return cut;
            }
            int stop = (int) ~token;
            if (stop < cut - LONGEST_CHARACTER) {
                return machine.malformed(stop, JsonFault.inString(b, stop, window.end));
            }
            // What stands here may go on behind the cut.
            cut = Math.min(stop, cut - 1);
        }
        return from;
    }

    /** What is in a piece, as if the string ended behind it. */
    private long token(int from, int cut) {
        byte[] b = window.b;
        byte there = b[cut];
        b[cut] = '"';
        long token = JsonScan.string(b, from, cut + 1);
        b[cut] = there;
        return token;
    }

    private void take(int from, long token) {
        int close = JsonScan.close(token);
        characters += close - from - JsonScan.extra(token);
        if ((token & JsonScan.ESCAPED) == 0) {
            take(window.b, from, close);
        } else {
            int length = machine.decode(window.b, from, close);
            take(machine.scratch(), 0, length);
        }
    }

    private void take(byte[] utf8, int from, int to) {
        for (int i = from; i < to; i++) {
            byte c = utf8[i];
            units += (c & 0xC0) == 0x80 ? 0 : (c & 0xF8) == 0xF0 ? 2 : 1;
        }
        for (int i = 0; i < states.length; i++) {
            ByteStates automaton = automata.get(i);
            if (automaton != null) {
                states[i] = run(automaton, states[i], utf8, from, to);
            }
        }
    }

    private static int run(ByteStates automaton, int before, byte[] utf8, int from, int to) {
        int state = before;
        for (int i = from; i < to && !automaton.decided(state); i++) {
            state = automaton.next(state, utf8[i]);
        }
        return state;
    }

    private int tooLong() {
        return machine.tooLong(start, place);
    }

    /** Whether a plan accepts the string. */
    boolean accepts(int plan) {
        TextPlan one = plans.get(plan);
        boolean accepted = !one.never();
        for (int i = 0; accepted && i < one.assertions().size(); i++) {
            accepted = accepts(plan, i);
        }
        return accepted;
    }

    /** Whether one of a plan's assertions holds. */
    boolean accepts(int plan, int assertion) {
        TextAssertion asked = plans.get(plan).assertions().get(assertion);
        int index = assertion;
        for (int i = 0; i < plan; i++) {
            index += plans.get(i).assertions().size();
        }
        ByteStates automaton = automata.get(index);
        return asked.measures((int) Math.min(characters, Integer.MAX_VALUE))
                && (automaton == null ? asked.check() == null : automaton.accepting(states[index]));
    }

    /** Where it begins in the whole text. */
    long start() {
        return start;
    }

    /** Line and column of that. */
    long place() {
        return place;
    }
}
