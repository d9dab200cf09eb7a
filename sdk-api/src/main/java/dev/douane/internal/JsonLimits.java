package dev.douane.internal;

/**
 * How much JSON is read before it is refused.
 *
 * @param maxBytes the longest text, in bytes
 * @param maxDepth how many arrays and objects may be open at once
 * @param maxStringLength the longest string or name, in UTF-16 units; Jackson 2.16 and newer refuse names above 50,000
 * @param maxNumberLength the longest number, in characters; also bounds how far its exponent may move the point
 */
public record JsonLimits(long maxBytes, int maxDepth, int maxStringLength, int maxNumberLength) {

    /** 64 MiB of text, 256 levels, strings of 16 Mi units, numbers of 1,000 characters. */
    public static final JsonLimits DEFAULT = new JsonLimits(64 << 20, 256, 16 << 20, 1_000);
}
