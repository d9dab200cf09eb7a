package dev.douane.validation.internal.pattern;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Translates a regular expression of ECMA-262, in which JSON Schema writes its patterns (2020-12 core §6.4), to
 * {@code java.util.regex}. It reads the Unicode grammar, and beside it what ECMA-262 annex B.1.2 lets browsers accept
 * and schemas are full of: needless escapes of punctuation, and braces and brackets that stand for themselves.
 *
 * <p>Where the two languages write the same thing with another meaning, the meaning of ECMA-262 is kept: {@code $},
 * {@code .}, {@code \s}, {@code \b}, {@code \v}, {@code \c}, {@code [} and {@code &&} in a class, {@code ++}.
 */
public final class EcmaPattern {
    private static final String NOT_LINE_END = "[^\\n\\r\\x{2028}\\x{2029}]";
    private static final String WORD_EDGE = "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))";
    private static final String NO_WORD_EDGE = "(?:(?<=\\w)(?=\\w)|(?<!\\w)(?!\\w))";

    private final EcmaCursor in;
    private final EcmaGroups groups;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> open = new ArrayDeque<>();

    private EcmaPattern(String source) {
        this.in = new EcmaCursor(source);
        this.groups = EcmaGroups.of(source);
    }

    /**
     * Compiles.
     *
     * @param source the expression
     * @return the same for Java, to be found anywhere in a text
     * @throws PatternSyntaxException if the source is no regular expression, or one that Java cannot run
     */
    public static Pattern compile(String source) {
        String java = new EcmaPattern(source).translate();
        try {
            return Pattern.compile(java);
        } catch (PatternSyntaxException e) {
            throw new PatternSyntaxException(e.getDescription(), source, -1);
        } catch (StackOverflowError e) {
            throw new PatternSyntaxException("Groups are nested too deep", source, -1);
        }
    }

    private String translate() {
        while (in.more()) {
            switch (in.next()) {
                case '^' -> out.append('^');
                case '|' -> out.append('|');
                case '$' -> out.append("\\z");
                case '.' -> quantified(NOT_LINE_END);
                case '(' -> openGroup();
                case ')' -> closeGroup();
                case '[' -> quantified(new EcmaCharacterClass(in).translate());
                case '\\' -> escape();
                case '*', '+', '?' -> throw in.fault("There is nothing to repeat");
                default -> literal();
            }
        }
        if (!open.isEmpty()) {
            throw in.fault("A group is not closed");
        }
        return out.toString();
    }

    private void literal() {
        if (in.last() == '{' && in.repetition() != null) {
            throw in.fault("There is nothing to repeat");
        }
        quantified(EcmaCursor.literal(in.last()));
    }

    private void openGroup() {
        open.push(out.length());
        if (!in.take("?")) {
            out.append('(');
        } else if (in.take(":")) {
            out.append("(?:");
        } else if (in.take("=")) {
            out.append("(?=");
        } else if (in.take("!")) {
            out.append("(?!");
        } else if (in.take("<=")) {
            out.append("(?<=");
        } else if (in.take("<!")) {
            out.append("(?<!");
        } else if (in.take("<")) {
            out.append("(?<").append(groups.javaName(in.groupName(), in)).append('>');
        } else {
            throw in.fault("The group starts with '(?' and something that ECMA-262 does not know");
        }
    }

    private void closeGroup() {
        if (open.poll() == null) {
            throw in.fault("A ')' closes no group");
        }
        quantified(")");
    }

    private void escape() {
        if (!in.more()) {
            throw in.fault("A backslash ends the pattern");
        }
        int c = in.next();
        switch (c) {
            case 'b' -> out.append(WORD_EDGE);
            case 'B' -> out.append(NO_WORD_EDGE);
            case 'k' -> quantified("(?:\\k<" + groups.javaName(in.referenceName(), in) + ">)");
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> quantified("(?:\\" + groups.number(in) + ")");
            default -> {
                String set = EcmaEscape.set(in);
                quantified(set != null ? set : EcmaCursor.literal(EcmaEscape.character(in, false)));
            }
        }
    }

    /** Writes an atom with the quantifier that follows it. */
    private void quantified(String atom) {
        out.append(atom);
        String quantifier = quantifier();
        if (quantifier.isEmpty()) {
            return;
        }
        out.append(quantifier);
        if (in.take("?")) {
            out.append('?');
        }
        // A second one makes the first possessive in Java; ECMA-262 has nothing of the kind.
        if (!quantifier().isEmpty()) {
            throw in.fault("There is nothing to repeat");
        }
    }

    private String quantifier() {
        if (in.take("*")) {
            return "*";
        }
        if (in.take("+")) {
            return "+";
        }
        if (in.take("?")) {
            return "?";
        }
        if (in.take("{")) {
            String repetition = in.repetition();
            if (repetition != null) {
                return repetition;
            }
            in.back();
        }
        return "";
    }
}
