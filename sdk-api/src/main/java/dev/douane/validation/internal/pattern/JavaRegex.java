package dev.douane.validation.internal.pattern;

/**
 * Writes what is read for {@code java.util.regex}. Where the two languages write the same thing with another meaning,
 * the meaning of ECMA-262 is kept: {@code $}, {@code .}, {@code \s}, {@code \b}, {@code \v}, {@code \c}, {@code [}
 * and {@code &&} in a class, {@code ++}.
 */
final class JavaRegex implements EcmaSink {
    private static final String NOT_LINE_END = "[^\\n\\r\\x{2028}\\x{2029}]";
    private static final String WORD_EDGE = "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))";
    private static final String NO_WORD_EDGE = "(?:(?<=\\w)(?=\\w)|(?<!\\w)(?!\\w))";

    private final StringBuilder java = new StringBuilder();

    @Override
    public void textStart() {
        java.append('^');
    }

    @Override
    public void textEnd() {
        java.append("\\z");
    }

    @Override
    public void wordEdge(boolean negated) {
        java.append(negated ? NO_WORD_EDGE : WORD_EDGE);
    }

    @Override
    public void or() {
        java.append('|');
    }

    @Override
    public void open(String inJava, boolean looksAround) {
        java.append(inJava);
    }

    @Override
    public void close() {
        java.append(')');
    }

    @Override
    public void character(int codePoint) {
        java.append(EcmaCursor.literal(codePoint));
    }

    @Override
    public void anyButLineEnd() {
        java.append(NOT_LINE_END);
    }

    @Override
    public void set(EcmaSet set) {
        java.append(set.inJava());
    }

    @Override
    public void characterClass(EcmaClass members) {
        java.append(members.inJava());
    }

    @Override
    public void backReference(String group) {
        java.append("(?:\\").append(group).append(')');
    }

    @Override
    public void repeat(String quantifier, boolean lazy) {
        java.append(quantifier).append(lazy ? "?" : "");
    }

    /** The expression in Java's language, to be found anywhere in a text. */
    @Override
    public String toString() {
        return java.toString();
    }
}
