package dev.douane.validation.internal.machine;

import dev.douane.internal.json.JsonEscapes;
import dev.douane.internal.json.JsonFault;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.Program;
import dev.douane.validation.internal.program.Property;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a machine stands in a text: the arrays and objects that are open, and what was learned of them. */
abstract class Standing {
    /** The step has to be done again when more of the text is there. */
    static final int MORE = -1;

    static final int REFUSED = -2;

    /** Longer ones are not kept: of hostile payloads they would fill the memory. */
    private static final int SHORT_POINTER = 512;

    static final int VALUE = 0;
    static final int FIRST = 1;
    static final int AFTER = 2;

    final Program program;
    final Bounds bounds;
    final OpenNames names;
    final Window window;

    @Nullable
    Reporter reporter;

    /** The text's outermost value is asked for its own keywords only. */
    boolean rootAlone;

    Frame[] frames = new Frame[0];
    int[][] learned = new int[0][];
    int depth;
    int outerDepth;
    int behind;
    int state;
    Node node;
    /** Line and column of the value that should have been kept and was too long. */
    long lostPlace;

    Standing(Program program, Bounds bounds, Window window, OpenNames names, @Nullable Reporter reporter) {
        this.program = program;
        this.bounds = bounds;
        this.window = window;
        this.names = names;
        this.reporter = reporter;
        this.node = program.root();
    }

    int behind() {
        return behind;
    }

    int more(int p) throws IOException {
        if (window.last) {
            throw new IllegalStateException("There is no more");
        }
        int from = window.firstKept(p);
        if (reporter != null) {
            int lost = window.losing(from);
            if (lost >= 0) {
                lostPlace = placeOf(lost);
            }
            reporter.findings().place(window, frames, depth, from);
        }
        for (int i = 0; i < depth; i++) {
            keepName(frames[i]);
        }
        return window.fill(p);
    }

    /** Line and column of a byte of the window, for whoever will ask when the window has moved on. */
    long placeOf(int p) {
        return reporter == null ? 0 : reporter.findings().placeOf(window, window.base + p);
    }

    void keepName(Frame frame) {
        if (frame.object != null && frame.property == null && frame.name == null && frame.count > 0) {
            frame.name = JsonEscapes.text(window.b, frame.nameFrom, frame.nameToken);
        }
    }

    @Nullable
    Frame push(int p) {
        if (depth + outerDepth >= bounds.maxDepth()) {
            return null;
        }
        if (depth == frames.length) {
            frames = Arrays.copyOf(frames, Math.max(16, depth * 2));
            for (int i = depth; i < frames.length; i++) {
                frames[i] = new Frame(node);
            }
        }
        Frame frame = frames[depth++];
        frame.node = node;
        frame.start = window.base + p;
        frame.place = 0;
        frame.pointer = null;
        frame.count = 0;
        frame.names = names.mark();
        return frame;
    }

    /** Which property came after which, the last time: at first, as the schema lists them. */
    int[] learned(int id, int size) {
        if (id >= learned.length) {
            learned = Arrays.copyOf(learned, Math.max(id + 1, program.size()));
        }
        int[] order = learned[id];
        // The number may have been another node's, which is forgotten.
        if (order == null || order.length != size + 1) {
            order = new int[size + 1];
            for (int i = 0; i < size; i++) {
                order[i] = i + 1 < size ? i + 1 : -1;
            }
            order[size] = size == 0 ? -1 : 0;
            learned[id] = order;
        }
        return order;
    }

    /** Refuses the text; with a reporter, as an exception that says why. */
    int malformed(int at, String message) {
        if (reporter != null) {
            throw new MalformedException(window.base + at, path(depth), message, 0);
        }
        return REFUSED;
    }

    /** Refuses a string whose beginning the window may have lost. */
    int tooLong(long start, long place) {
        if (reporter != null) {
            throw new MalformedException(start, path(depth), JsonFault.STRING_TOO_LONG, place);
        }
        return REFUSED;
    }

    /** Line and column of the value that is too long to be explained. */
    long lostPlace() {
        return lostPlace;
    }

    /** Where the machine stands: the value it is at, if all frames are counted. */
    String path(int open) {
        if (open == 0) {
            return reporter == null ? "" : reporter.prefix();
        }
        if (frames[open - 1].count == 0) {
            return wholePath(open);
        }
        Frame frame = frames[open - 1];
        String pointer = frame.pointer == null ? wholePath(open - 1) : frame.pointer;
        if (pointer.length() <= SHORT_POINTER) {
            frame.pointer = pointer;
        }
        String segment = segment(frame);
        return pointer.isEmpty() ? segment : pointer.concat(segment);
    }

    private String wholePath(int open) {
        StringBuilder path = new StringBuilder(reporter == null ? "" : reporter.prefix());
        for (int i = 0; i < open && frames[i].count > 0; i++) {
            path.append(segment(frames[i]));
        }
        return path.toString();
    }

    private String segment(Frame frame) {
        if (frame.object == null) {
            return "/" + (frame.count - 1);
        }
        Property property = frame.property;
        return property != null
                ? property.segment()
                : "/" + name(frame).replace("~", "~0").replace("/", "~1");
    }

    String name(Frame frame) {
        if (frame.property != null) {
            return frame.property.name();
        }
        String name = frame.name;
        return name != null ? name : JsonEscapes.text(window.b, frame.nameFrom, frame.nameToken);
    }

    /** The name of the member whose value is being read. */
    String currentName() {
        return depth == 0 ? reporter == null ? "" : reporter.name() : name(frames[depth - 1]);
    }

    int depth() {
        return depth;
    }

    Frame frame(int index) {
        return frames[index];
    }

    /** Makes what was learned and allocated small again if it was a hostile payload that made it large. */
    boolean isLarge() {
        return frames.length > 4_096 || names.isLarge();
    }
}
