package dev.douane.internal;

import org.jspecify.annotations.Nullable;

/** Text of strangers, fit for a log and a message: one line, without what a terminal would obey, not without end. */
public final class OneLine {
    private static final int LONGEST = 1_000;

    private OneLine() {}

    /**
     * Makes it fit.
     *
     * @param text what somebody else may have had a say in
     * @return at most 1,000 characters of it, control characters and line separators replaced
     */
    public static String of(@Nullable String text) {
        String whole = String.valueOf(text);
        String shown = whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + "…";
        return shown.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9f}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]", "?");
    }
}
