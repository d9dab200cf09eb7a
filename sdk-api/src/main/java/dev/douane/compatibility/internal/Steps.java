package dev.douane.compatibility.internal;

/** How much work is left. It is counted, not timed, so that the same question always ends alike. Not thread-safe. */
public final class Steps {
    /** So many entries are copied in the time of a step. */
    private static final int THINGS = 16;

    private final long budget;
    private long left;

    /**
     * A budget.
     *
     * @param budget how many steps may be taken
     */
    public Steps(long budget) {
        this.budget = budget;
        this.left = budget;
    }

    /** Takes one. */
    public void take() {
        take(1);
    }

    /**
     * Takes several.
     *
     * @param count how many
     * @throws Spent if so many are not left
     */
    public void take(long count) {
        left -= count;
        if (left < 0) {
            throw new Spent();
        }
    }

    /**
     * Takes some for many small things, such as entries that are copied.
     *
     * @param things how many
     * @throws Spent if so many steps are not left
     */
    public void takeFor(long things) {
        take(1 + things / THINGS);
    }

    /**
     * Takes several, if they are left.
     *
     * @param count how many
     * @return whether they were
     */
    public boolean tryTake(long count) {
        if (count > left) {
            return false;
        }
        left -= count;
        return true;
    }

    /**
     * What may still be taken.
     *
     * @return 0 or more
     */
    public long left() {
        return Math.max(0, left);
    }

    /**
     * What was taken so far.
     *
     * @return at most the budget
     */
    public long taken() {
        return Math.min(budget, budget - left);
    }

    /** The budget is spent. */
    public static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent() {
            super("", null, false, false);
        }
    }
}
