package dev.douane.validation.internal.machine;

import dev.douane.validation.internal.program.Assertion;
import java.util.ArrayList;
import java.util.List;

/** What a machine has found so far. Ends the search when there is far more than anybody wants to read. */
final class Findings {
    private static final int LEAST_GATHERED = 1_000;
    private static final int GATHERED_PER_REPORTED = 10;

    private final int most;
    private final Positions positions = new Positions();
    private final List<Finding> found = new ArrayList<>();
    private int placed;

    Findings(int most) {
        this.most = most;
    }

    /** So many that the payload's first ones are among them, although a parent is judged after its children. */
    static Findings toReport(int reported) {
        return new Findings(
                (int) Math.min(Integer.MAX_VALUE, Math.max(LEAST_GATHERED, (long) reported * GATHERED_PER_REPORTED)));
    }

    void add(Finding finding) {
        if (full()) {
            throw new EnoughException();
        }
        found.add(finding);
    }

    void add(String pointer, Assertion assertion, long offset, String sentence) {
        add(new Finding(pointer, assertion.keyword(), assertion.pointer(), offset, sentence));
    }

    /** Forgets what was found from a byte on. */
    void backTo(long offset) {
        for (int i = found.size() - 1; i >= 0 && found.get(i).offset() >= offset; i--) {
            found.remove(i);
        }
    }

    boolean full() {
        return found.size() >= most;
    }

    List<Finding> all() {
        return found;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Line and column of the frames that are open and of what was found, as far as the window will lose them. */
    void place(Window window, Frame[] frames, int open, int until) {
        long limit = window.base + until;
        int frame = 0;
        for (Finding finding : unplaced(limit)) {
            frame = placeFrames(window, frames, frame, open, finding.offset());
            finding.place(positions.at(window.b, window.base, finding.offset()));
        }
        placeFrames(window, frames, frame, open, limit - 1);
        positions.at(window.b, window.base, limit);
        while (placed < found.size() && found.get(placed).placed()) {
            placed++;
        }
    }

    /**
     * What is told: the first of what was found, each once, with line and column of all that is in the window and of
     * nothing that comes after that.
     */
    Outcome outcome(Window window, int reported, boolean full, boolean outOfStack) {
        return outcome(window.b, window.base, window.end, reported, full, outOfStack);
    }

    /** The same for a text that is in memory and was read to its end. */
    Outcome outcome(byte[] text, int reported) {
        return outcome(text, 0, text.length, reported, false, false);
    }

    private Outcome outcome(byte[] b, long base, int end, int reported, boolean full, boolean outOfStack) {
        FindingOrder.sortOnce(found);
        int told = Math.min(reported, found.size());
        long limit = base + end;
        for (int i = 0; i < told; i++) {
            Finding finding = found.get(i);
            if (!finding.placed() && finding.offset() <= limit) {
                finding.place(positions.at(b, base, finding.offset()));
            }
        }
        boolean truncated = full || found.size() > told;
        return new Outcome(truncated ? found.subList(0, told) : found, truncated, outOfStack);
    }

    private List<Finding> unplaced(long limit) {
        List<Finding> late = new ArrayList<>(found.size() - placed);
        for (int i = placed; i < found.size(); i++) {
            Finding finding = found.get(i);
            if (!finding.placed() && finding.offset() <= limit) {
                late.add(finding);
            }
        }
        FindingOrder.sort(late);
        return late;
    }

    long positionOf(Window window, long offset) {
        return positions.at(window.b, window.base, offset);
    }

    /** The same for a byte behind which others have still to be placed. */
    long placeOf(Window window, long offset) {
        return positions.copy().at(window.b, window.base, offset);
    }

    private int placeFrames(Window window, Frame[] frames, int first, int open, long until) {
        int i = first;
        while (i < open && frames[i].start <= until) {
            if (frames[i].place == 0) {
                frames[i].place = positions.at(window.b, window.base, frames[i].start);
            }
            i++;
        }
        return i;
    }

    /** Ends a search. */
    static final class EnoughException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EnoughException() {
            super(null, null, false, false);
        }
    }
}
