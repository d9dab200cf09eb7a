package dev.douane.validation.internal.pattern;

import java.util.regex.PatternSyntaxException;

/**
 * Reads a regular expression of ECMA-262, in which JSON Schema writes its patterns (2020-12 core §6.4). It reads the
 * Unicode grammar, and beside it what ECMA-262 annex B.1.2 lets browsers accept and schemas are full of: needless
 * escapes of punctuation, and braces and brackets that stand for themselves.
 */
final class EcmaReader {
    private final EcmaCursor in;
    private final EcmaGroups groups;
    private final EcmaSink out;
    private int open;

    private EcmaReader(String source, EcmaSink out) {
        this.in = new EcmaCursor(source);
        this.groups = EcmaGroups.of(source);
        this.out = out;
    }

    /**
     * Reads.
     *
     * @throws PatternSyntaxException if the source is no regular expression
     */
    static void read(String source, EcmaSink out) {
        new EcmaReader(source, out).read();
    }

    private void read() {
        while (in.more()) {
            term();
        }
        if (open > 0) {
            throw in.fault("A group is not closed");
        }
    }

    private void term() {
        switch (in.next()) {
            case '^' -> out.textStart();
            case '|' -> out.or();
            case '$' -> out.textEnd();
            case '.' -> {
                out.anyButLineEnd();
                quantifiers();
            }
            case '(' -> openGroup();
            case ')' -> closeGroup();
            case '[' -> {
                out.characterClass(new EcmaCharacterClass(in).read());
                quantifiers();
            }
            case '\\' -> escape();
            case '*', '+', '?' -> throw in.fault("There is nothing to repeat");
            default -> literal();
        }
    }

    private void literal() {
        int c = in.last();
        if (c == '{' && in.repetition() != null) {
            throw in.fault("There is nothing to repeat");
        }
        out.character(c);
        quantifiers();
    }

    private void openGroup() {
        open++;
        if (!in.take("?")) {
            out.open("(", false);
        } else if (in.take(":")) {
            out.open("(?:", false);
        } else if (in.take("=")) {
            out.open("(?=", true);
        } else if (in.take("!")) {
            out.open("(?!", true);
        } else if (in.take("<=")) {
            out.open("(?<=", true);
        } else if (in.take("<!")) {
            out.open("(?<!", true);
        } else if (in.take("<")) {
            out.open("(?<" + groups.javaName(in.groupName(), in) + ">", false);
        } else {
            throw in.fault("The group starts with '(?' and something that ECMA-262 does not know");
        }
    }

    private void closeGroup() {
        if (--open < 0) {
            throw in.fault("A ')' closes no group");
        }
        out.close();
        quantifiers();
    }

    private void escape() {
        if (!in.more()) {
            throw in.fault("A backslash ends the pattern");
        }
        int c = in.next();
        if (c == 'b' || c == 'B') {
            out.wordEdge(c == 'B');
            return;
        }
        switch (c) {
            case 'k' -> out.backReference("k<" + groups.javaName(in.referenceName(), in) + ">");
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> out.backReference(Integer.toString(groups.number(in)));
            default -> {
                EcmaSet set = EcmaEscape.set(in);
                if (set != null) {
                    out.set(set);
                } else {
                    out.character(EcmaEscape.character(in, false));
                }
            }
        }
        quantifiers();
    }

    private void quantifiers() {
        String quantifier = quantifier();
        if (quantifier.isEmpty()) {
            return;
        }
        out.repeat(quantifier, in.take("?"));
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
