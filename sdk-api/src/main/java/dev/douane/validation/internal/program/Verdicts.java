package dev.douane.validation.internal.program;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What nodes say of one scalar, where they ask each other. After the first ones the answers are kept: alternatives of
 * alternatives that lead to the same nodes would double at each step.
 */
abstract class Verdicts implements Predicate<Node> {
    private static final int FEW = 64;

    private int asked;
    private @Nullable Map<Node, Boolean> known;

    /** The verdict of a node, which may ask this for that of others. */
    abstract boolean decide(Node node);

    @Override
    public final boolean test(Node node) {
        if (asked < FEW) {
            asked++;
            return decide(node);
        }
        Map<Node, Boolean> answers = known;
        if (answers == null) {
            answers = new HashMap<>();
            known = answers;
        }
        Boolean answer = answers.get(node);
        if (answer == null) {
            answer = decide(node);
            answers.put(node, answer);
        }
        return answer;
    }
}
