package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.machine.ValueReader;
import dev.douane.validation.internal.program.ArrayPlan;
import dev.douane.validation.internal.program.Node;

/** Decides conditions about members of the innermost object, and which items of an array count for {@code contains}. */
final class Decisions implements Condition.Members {
    private static final byte[] NOTHING = {};
    private static final int WORDS = ObjectConditions.MOST_PARTS / Long.SIZE + 1;

    private final Run run;
    private final ValueReader reader;
    private final OpenObjects open;
    private byte[] text = NOTHING;
    private int textEnd;
    private int members;
    private boolean undecided;
    /** Which conditions were asked for. */
    private final long[] asked = new long[WORDS];
    /** Which of those hold. */
    private final long[] held = new long[WORDS];
    /** How many words are in use. */
    private int words;

    Decisions(Run run, ValueReader reader, OpenObjects open) {
        this.run = run;
        this.reader = reader;
        this.open = open;
    }

    void begin() {
        undecided = false;
    }

    /** Lets go of the text. */
    void end() {
        if (text != NOTHING) {
            text = NOTHING;
        }
    }

    /**
     * Comes to the end of the innermost object with conditions; of its words, only those of {@link Run#note} are left;
     * answers false if they do not hold, or cannot be decided.
     */
    boolean hold(ObjectConditions conditions, byte[] b, int end) {
        text = b;
        textEnd = end;
        members = conditions.count();
        judge();
        return judged(members, conditions.hold(this) ? 1 : 0);
    }

    /** The same by code of the object's own, which asks for what follows. */
    void judge() {
        for (int word = 0; word < words; word++) {
            asked[word] = 0;
            held[word] = 0;
        }
        words = 0;
    }

    /** Ends that; answers whether they hold, as far as it could be decided. */
    boolean judged(int count, int holds) {
        open.backTo(open.top() - count);
        return holds > 0 && !undecided;
    }

    /** Where a member's value stands, or -1. */
    int noted(int word) {
        return open.noted(word);
    }

    /** Counts an item of an array for {@code contains}. */
    void count(ArrayPlan plan, byte[] b, int p, int end) {
        for (int i = 0; i < plan.contains().size(); i++) {
            ArrayPlan.Contains contains = plan.contains().get(i);
            long before = open.counted(i + 1);
            boolean matters =
                    !contains.least().accepts((int) before) || !contains.most().accepts(Integer.MAX_VALUE);
            if (matters && accepts(contains.node(), b, p, end)) {
                open.count(i + 1);
            }
        }
    }

    /** Comes to the end of an array with {@code contains}; answers whether all counts are allowed. */
    boolean counted(ArrayPlan plan) {
        boolean accepted = !undecided;
        for (int i = 0; i < plan.contains().size(); i++) {
            int count = (int) open.counted(i + 1);
            ArrayPlan.Contains contains = plan.contains().get(i);
            accepted &= contains.least().accepts(count) && contains.most().accepts(count);
        }
        open.backTo(open.top() - plan.contains().size());
        return accepted;
    }

    /** Whether a value satisfies a node. */
    boolean accepts(Node node, byte[] b, int p, int end) {
        int quick = MixedValues.read(node, b, p, end, run);
        if (quick >= 0 || quick == MixedValues.UNFIT) {
            return quick >= 0;
        }
        ValueReader.Verdict verdict = reader.decide(node, b, p, end, run.depth());
        undecided |= verdict == ValueReader.Verdict.UNDECIDED;
        return verdict == ValueReader.Verdict.ACCEPTED;
    }

    @Override
    public boolean holds(Condition.Known known) {
        int answer = answer(known.number());
        boolean holds = answer < 0 ? known.condition().holds(this) : answer > 0;
        answer(known.number(), holds ? 1 : 0);
        return holds;
    }

    /** Whether a condition holds that was asked for before: 1 or 0, or -1 if it was not. */
    int answer(int number) {
        int word = number / Long.SIZE;
        return ((asked[word] >>> number) & 1) == 0 ? -1 : (int) (held[word] >>> number) & 1;
    }

    void answer(int number, int holds) {
        int word = number / Long.SIZE;
        asked[word] |= 1L << number;
        held[word] |= (long) holds << number;
        words = Math.max(words, word + 1);
    }

    @Override
    public boolean has(int member) {
        return open.noted(members - member) >= 0;
    }

    @Override
    public boolean accepts(int member, Node node) {
        return accepts(node, text, open.noted(members - member), textEnd);
    }
}
