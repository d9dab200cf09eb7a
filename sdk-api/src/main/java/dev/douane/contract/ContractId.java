package dev.douane.contract;

import org.jspecify.annotations.Nullable;

/**
 * The name and version of a contract, written {@code communes@3}.
 *
 * <p>A name is {@code [a-z][a-z0-9._-]*}, at most {@value #MAX_NAME_LENGTH} characters. Names become file names and
 * URL paths, so a name may not hold {@code ..}, nor end with a dot, {@code .json} or {@code .md}. Versions are
 * integers from 1, without leading zeros.
 *
 * @param name the contract's name, its subject
 * @param version the version, from 1
 */
public record ContractId(String name, int version) implements Comparable<ContractId> {

    /** The longest name, in characters. */
    public static final int MAX_NAME_LENGTH = 128;

    private static final int MOST_DIGITS = 10;

    /** Refuses names and versions outside the grammar above with an {@link IllegalArgumentException}. */
    public ContractId {
        requireName(name);
        if (version < 1) {
            throw new IllegalArgumentException("A contract's version starts at 1; " + name + " was given " + version);
        }
    }

    /**
     * The contract of this name and version.
     *
     * @param name a name as {@link #requireName} accepts it
     * @param version from 1
     * @return the id
     * @throws IllegalArgumentException if either is outside the grammar
     */
    public static ContractId of(String name, int version) {
        return new ContractId(name, version);
    }

    /**
     * Reads {@code communes@3}.
     *
     * @param text name, {@code @}, version
     * @return the id
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static ContractId parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException(
                    "Expected a contract as name@version, for example communes@3, but was " + quoted(text));
        }
        return new ContractId(text.substring(0, at), parseVersion(text.substring(at + 1)));
    }

    /**
     * Reads a version alone, as it stands in a header or a file name.
     *
     * @param text decimal digits without leading zeros
     * @return the version
     * @throws IllegalArgumentException if the text is anything else, or larger than {@link Integer#MAX_VALUE}
     */
    public static int parseVersion(String text) {
        if (isVersion(text)) {
            long version = Long.parseLong(text);
            if (version <= Integer.MAX_VALUE) {
                return (int) version;
            }
        }
        throw new IllegalArgumentException("Expected a contract version as an integer from 1 to " + Integer.MAX_VALUE
                + ", but was " + quoted(text));
    }

    /**
     * Checks a contract's name.
     *
     * @param name the name to check
     * @return the same name
     * @throws IllegalArgumentException if it is not a contract's name
     */
    public static String requireName(String name) {
        if (name.length() > MAX_NAME_LENGTH || !isName(name)) {
            throw new IllegalArgumentException("Expected a contract name of the form [a-z][a-z0-9._-]*, at most "
                    + MAX_NAME_LENGTH + " characters, but was " + quoted(name));
        }
        if (name.contains("..") || name.endsWith(".") || name.endsWith(".json") || name.endsWith(".md")) {
            throw new IllegalArgumentException("A contract name becomes a file name, so it may not hold '..' nor end "
                    + "with '.', '.json' or '.md', but was " + quoted(name));
        }
        return name;
    }

    /** Without a regular expression: applications name hundreds of contracts while they start. */
    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean inner = (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
            if (!letter && (i == 0 || !inner)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isVersion(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '9' || c < (i == 0 ? '1' : '0')) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS;
    }

    private static String quoted(String text) {
        String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
        return "'" + shown.replaceAll("\\p{Cntrl}", "?") + "'";
    }

    /** Written out, for what Java generates takes tens of milliseconds to run for the first time in a JVM. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContractId id && version == id.version && name.equals(id.name);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + version;
    }

    @Override
    public int compareTo(ContractId other) {
        int names = name.compareTo(other.name);
        return names == 0 ? Integer.compare(version, other.version) : names;
    }

    /** The id as it is written: {@code communes@3}. */
    @Override
    public String toString() {
        return name + "@" + version;
    }
}
