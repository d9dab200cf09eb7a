package dev.douane.validation.internal.pattern;

import java.util.Optional;

/** The keyword {@code format} (JSON Schema 2020-12 validation §7.3). */
public final class Formats {
    private Formats() {}

    /**
     * The check of a format.
     *
     * @param formatName the value of the keyword
     * @return empty if Douane does not check this format on its own account
     */
    public static Optional<TextCheck> of(String formatName) {
        return Optional.empty();
    }
}
