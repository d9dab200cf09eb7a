package dev.douane.payload;

import java.util.regex.Pattern;

/**
 * Who sends: an application and its version, written {@code referentiel-geo/2.4.1}.
 *
 * @param application letters, digits, {@code .}, {@code _} and {@code -}, at most 64, the first a letter or digit
 * @param version the same and {@code +}, at most 32
 */
public record ProducerId(String application, String version) {
    private static final Pattern APPLICATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+_-]{0,31}");

    /** Refuses names outside the grammar above with an {@link IllegalArgumentException}. */
    public ProducerId {
        if (!APPLICATION.matcher(application).matches()
                || !VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("Expected a producer as application/version, for example "
                    + "referentiel-geo/2.4.1: letters, digits, '.', '_' and '-', at most 64 and 32 characters");
        }
    }

    /**
     * Reads {@code referentiel-geo/2.4.1}.
     *
     * @param text application, slash, version
     * @return the id
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static ProducerId parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new ProducerId(text, "")
                : new ProducerId(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The id as it is written: {@code referentiel-geo/2.4.1}. */
    @Override
    public String toString() {
        return application + "/" + version;
    }
}
