package dev.douane.validation.internal.machine;

import java.util.List;

/**
 * What a check found.
 *
 * @param findings in the order of the text, each once; empty exactly if the payload is accepted. Nobody else has the list
 * @param truncated whether there are more
 * @param outOfStack whether more room on the stack could help to decide
 */
public record Outcome(List<Finding> findings, boolean truncated, boolean outOfStack) {
    /** Nothing was found. */
    public static final Outcome ACCEPTED = new Outcome(List.of(), false, false);
}
