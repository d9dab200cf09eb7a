package dev.douane.validation.internal.pattern;

/**
 * A set of characters that has an escape.
 *
 * @param letter what follows the backslash: one of {@code dDwWsSpP}
 * @param inJava the set as Java writes it, outside a class
 */
record EcmaSet(char letter, String inJava) {
    static final EcmaSet SPACES = new EcmaSet('s', "[" + EcmaEscape.SPACES + "]");
    static final EcmaSet NO_SPACES = new EcmaSet('S', "[^" + EcmaEscape.SPACES + "]");
}
