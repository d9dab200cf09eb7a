package dev.douane.validation.internal.pattern;

import java.util.List;

/** A regular expression without anything that looks around or back. */
sealed interface SyntaxTree {
    /** As many as needed. */
    int NO_LIMIT = -1;

    /** One character of a set. */
    record OneOf(CodePoints set) implements SyntaxTree {}

    /** The parts one after the other. */
    record Sequence(List<SyntaxTree> parts) implements SyntaxTree {}

    /** Any of the parts. */
    record Choice(List<SyntaxTree> parts) implements SyntaxTree {}

    /** The same between so many and so many times. */
    record Repeat(SyntaxTree part, int least, int most) implements SyntaxTree {}

    /** Nothing, at an end of the text. */
    record Edge(boolean last) implements SyntaxTree {}
}
