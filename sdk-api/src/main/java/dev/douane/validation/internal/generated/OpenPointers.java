package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.Property;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The pointers of the arrays and objects that are open, and of their members. Short ones are kept for the next payload: what
 * is wrong is mostly wrong in the same places.
 */
final class OpenPointers {
    /** Longer ones are not kept: of hostile payloads they would fill the memory. */
    private static final int SHORT = 128;

    private static final int MEMBERS = 32;
    private static final int NOWHERE = -1;
    /** What stands for an index where a step leads to a member. */
    private static final int NO_ITEM = -1;

    private final Run run;
    /** The items that are being read, by depth. */
    private final int[] items = new int[Run.DEEPEST];
    /** The last pointers, by depth. */
    private final @Nullable String[] pointers = new String[Run.DEEPEST];
    /** From which pointer they go on, and by which item. */
    private final @Nullable String[] outers = new String[Run.DEEPEST];

    private final int[] steps = new int[Run.DEEPEST];
    /** Where in this payload they lead. */
    private final int[] starts = new int[Run.DEEPEST];
    /** No deeper ones lead anywhere. */
    private int deepest;

    private final @Nullable Member[] members = new Member[MEMBERS];

    OpenPointers(Run run) {
        this.run = run;
        Arrays.fill(starts, NOWHERE);
    }

    /** Ends with a payload. */
    void end() {
        for (int depth = 0; depth < deepest; depth++) {
            starts[depth] = NOWHERE;
            String pointer = pointers[depth];
            if (pointer != null && pointer.length() > SHORT) {
                pointers[depth] = null;
                outers[depth] = null;
            }
        }
        deepest = 0;
    }

    /** Comes to an item of one of the open arrays. */
    void item(int depth, int index) {
        items[depth] = index;
    }

    /** Where the innermost array or object begins. */
    int start(byte[] body) {
        return start(body, run.depth() - 1);
    }

    private int start(byte[] body, int depth) {
        return Values.skip(body, run.start(depth), body.length);
    }

    /** The pointer to the innermost array or object. */
    String innermost(byte[] body) {
        return at(body, run.depth() - 1);
    }

    /** The pointer to a member of the innermost object. */
    String of(byte[] body, Property property) {
        String outer = innermost(body);
        if (outer.isEmpty()) {
            return property.segment();
        }
        int place = (property.index + run.depth()) & (MEMBERS - 1);
        Member known = members[place];
        if (known != null && known.property == property && known.outer.equals(outer)) {
            return known.pointer;
        }
        String pointer = outer.concat(property.segment());
        if (pointer.length() <= SHORT) {
            members[place] = new Member(property, outer, pointer);
        }
        return pointer;
    }

    /** The pointer to a member of the innermost object that the schema does not name. */
    String of(byte[] body, String name) {
        return member(innermost(body), name);
    }

    /** The pointer to an item of the innermost array. */
    String of(byte[] body, int item) {
        return innermost(body) + '/' + item;
    }

    private String at(byte[] body, int depth) {
        if (depth == 0) {
            return "";
        }
        int start = start(body, depth);
        String known = pointers[depth];
        if (known != null && starts[depth] == start) {
            return known;
        }
        String outer = at(body, depth - 1);
        boolean item = body[start(body, depth - 1)] == '[';
        int step = item ? items[depth - 1] : NO_ITEM;
        if (known == null
                || !outer.equals(outers[depth])
                || step != steps[depth]
                || !(item || leadsTo(known, outer.length() + 1, body, start))) {
            known = item ? outer + '/' + step : member(outer, nameBefore(body, start));
            pointers[depth] = known;
            outers[depth] = outer;
            steps[depth] = step;
        }
        starts[depth] = start;
        deepest = Math.max(deepest, depth + 1);
        return known;
    }

    /** Whether a pointer's last step surely is the name of the member whose value begins at an index. */
    private static boolean leadsTo(String pointer, int from, byte[] body, int value) {
        int close = closing(body, value);
        int q = close - 1;
        for (int i = pointer.length() - 1; i >= from; i--, q--) {
            // A tilde is written otherwise in pointers, and so is a slash, which none of the steps holds.
            if (body[q] != pointer.charAt(i) || body[q] == '~') {
                return false;
            }
        }
        return body[q] == '"';
    }

    /** The name of the member whose value begins at an index. It was read in its usual spelling, without escapes. */
    private static String nameBefore(byte[] body, int value) {
        int close = closing(body, value);
        int open = close - 1;
        while (body[open] != '"') {
            open--;
        }
        return new String(body, open + 1, close - open - 1, StandardCharsets.UTF_8);
    }

    /** The quotation mark behind the name of the member whose value begins at an index. */
    private static int closing(byte[] body, int value) {
        int close = value - 1;
        while (body[close] != '"') {
            close--;
        }
        return close;
    }

    private static String member(String outer, String name) {
        boolean plain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
        return outer + '/' + (plain ? name : name.replace("~", "~0").replace("/", "~1"));
    }

    /** A property of an object that is not the outermost. */
    private record Member(Property property, String outer, String pointer) {}
}
