package dev.douane.validation.internal.machine;

/**
 * What a payload may cost before it is refused.
 *
 * @param maxBytes the longest payload, in bytes
 * @param maxDepth how many arrays and objects may be open at once
 * @param maxStringLength the longest string or name, in UTF-16 units
 * @param maxNumberLength the longest number, in characters; its exponent may move the point no further than this
 * @param maxNames how many names and items may be remembered at once, so that none comes twice
 * @param maxFindings how many findings a report holds
 * @param repeatsNames whether a name may stand twice in an object, where all of its values can be checked alike
 */
public record Bounds(
        long maxBytes,
        int maxDepth,
        int maxStringLength,
        int maxNumberLength,
        int maxNames,
        int maxFindings,
        boolean repeatsNames) {

    /**
     * The same for whoever only looks whether all is in order.
     *
     * @return with no name that may stand twice
     */
    public Bounds strict() {
        return repeatsNames
                ? new Bounds(maxBytes, maxDepth, maxStringLength, maxNumberLength, maxNames, maxFindings, false)
                : this;
    }
}
