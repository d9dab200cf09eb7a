package dev.douane.validation.internal.pattern;

import dev.douane.internal.json.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expressions as arithmetic on words of 64 bits: a bit for each place in a text where a match may have come to. All places
 * go on at once, over a character or a whole run of them at each step, and nothing waits for a byte, or for a branch that
 * could be guessed wrong. After R. Cameron et al., <i>Bitwise Data Parallelism in Regular Expression Matching</i>, PACT
 * 2014.
 *
 * @param lead how every text that passes begins; the steps are about what is behind it
 * @param sets what the steps ask characters for
 * @param steps in their order
 * @param results what the expressions come to
 * @param longest of the texts that pass, behind the lead, in characters; {@link #LONGEST} if they are longer
 * @param whole whether one that is wanted matches nothing but whole texts
 */
public record Markers(
        FixedText lead, List<AsciiSet> sets, List<MarkerStep> steps, List<Result> results, int longest, boolean whole) {
    /** Of what can be read so behind the lead, in characters: each has a place, and the end too. */
    public static final int LONGEST = Long.SIZE - 1;

    private static final int COST_OF_SET = 5;
    private static final int COST_OF_RANGE = 4;
    private static final int COST_OF_OPENING = 15;

    /**
     * The last step of an expression.
     *
     * @param step its number
     * @param wanted whether it must come to any place; otherwise it must not
     */
    public record Result(int step, boolean wanted) {}

    /**
     * The arithmetic for some checks.
     *
     * @param checks that a text must pass, all of them
     * @return null if one of them is no expression, or if it takes too many steps
     */
    public static @Nullable Markers of(List<TextCheck> checks) {
        List<SyntaxTree> wanted = new ArrayList<>();
        List<SyntaxTree> unwanted = new ArrayList<>();
        for (TextCheck check : checks) {
            boolean known = check instanceof LookingText looking
                    ? addTrees(looking.wanted(), wanted) && addTrees(looking.unwanted(), unwanted)
                    : addTrees(List.of(check), wanted);
            if (!known) {
                return null;
            }
        }
        Markers bySets = new MarkerBuilder(false).build(wanted, unwanted);
        Markers byOpenings = new MarkerBuilder(true).build(wanted, unwanted);
        boolean cheaper = byOpenings != null && (bySets == null || byOpenings.cost() < bySets.cost());
        return cheaper ? byOpenings : bySets;
    }

    /**
     * Finds the sets of the characters that take more than a byte in JSON. It takes some work to make.
     *
     * @return null if such characters are in no set, or if there is no arithmetic for them
     */
    public @Nullable SetTable table() {
        // How a text begins is compared as it is written, and there it may be written in another way.
        boolean open = steps.stream().noneMatch(MarkerStep.Opening.class::isInstance);
        return open ? SetTable.of(sets.stream().map(AsciiSet::whole).toList()) : null;
    }

    private static boolean addTrees(List<TextCheck> checks, List<SyntaxTree> trees) {
        for (TextCheck check : checks) {
            SyntaxTree tree = check instanceof ByteAutomaton automaton
                    ? automaton.tree()
                    : check instanceof RunText run ? run.tree() : check instanceof FixedText text ? text.tree() : null;
            if (tree == null) {
                return false;
            }
            trees.add(tree);
        }
        return true;
    }

    /** About how many instructions it takes. */
    private int cost() {
        int forWord = 0;
        for (AsciiSet set : sets) {
            forWord += COST_OF_SET + COST_OF_RANGE * set.ranges().size();
        }
        long openings =
                steps.stream().filter(MarkerStep.Opening.class::isInstance).count();
        return forWord * (longest < Words.SIZE ? 1 : 2) + steps.size() + (int) openings * COST_OF_OPENING;
    }
}
