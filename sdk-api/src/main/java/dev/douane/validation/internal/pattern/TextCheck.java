package dev.douane.validation.internal.pattern;

/** A question about a text that is given by its UTF-8 bytes. May be asked by many threads at a time. */
@FunctionalInterface
public interface TextCheck {
    /**
     * Whether a text passes. Nothing is allocated, unless the maker of the check says that it is.
     *
     * @param utf8 holds the text as valid UTF-8, the escapes of JSON undone
     * @param from the text's first byte
     * @param to the byte after the text's last
     * @return whether it passes
     * @throws UndecidedTextException if the check gives up; only checks that say so do
     */
    boolean accepts(byte[] utf8, int from, int to);
}
