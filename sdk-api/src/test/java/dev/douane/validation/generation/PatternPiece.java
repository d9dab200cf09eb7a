package dev.douane.validation.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * An expression, or a part of one, and texts that it matches.
 *
 * @param expression as ECMA-262 writes it
 * @param samples a text for each throw of the dice
 */
record PatternPiece(String expression, Function<Dice, String> samples) {
    private static final List<String> LITERALS =
            List.of("A", "FR", "ORD-", "-", "_", "/", "\\.", "x", "0", "é", " ", "\\+", "::", "2024", "😀");
    private static final List<PatternPiece> CLASSES = List.of(
            of("[0-9]", "0123456789"),
            of("\\d", "0123456789"),
            of("[A-Z]", "ABCXYZ"),
            of("[a-z]", "abcxyz"),
            of("[A-Za-z0-9]", "AZaz09"),
            of("[A-Z0-9]", "AZ09"),
            of("[a-f0-9]", "abcdef0189"),
            of("[1-9]", "1239"),
            of("\\w", "aZ0_"),
            of("[^,;]", "ab é😀"),
            of("[\\w.-]", "aZ0_.-"),
            of("\\p{L}", "aZéßλ"),
            of("\\p{Lu}", "AZÉ"),
            of("[A-Za-zÀ-ÿ' -]", "aZÀÿ' -"),
            of(".", "a9 é"),
            of("\\S", "a9é😀"));

    /** Of one length, all of ASCII; of most, what may come second depends on what comes first. */
    private static final List<PatternPiece> FIXED = List.of(
            of("[0-9]", "0123456789"),
            of("[A-Z]", "ABCXYZ"),
            of("[a-z0-9]", "az09"),
            of("-", "-"),
            among("(0[1-9]|1[0-2])", "01 09 10 12"),
            among("(?:0[1-9]|[12]\\d|3[01])", "01 09 19 20 31"),
            among("(?:[01][0-9]|2[0-3])", "00 19 23"),
            among("(0[1-9]|[1-9][0-9]|2[AB])", "01 99 2A 2B"),
            among("(FR|DE|IT|ES)", "FR DE IT ES"),
            among("(?:a[b-y]|[c-z]b)", "ab ay cb zb"),
            among("(EUR|USD)", "EUR USD"));

    private static PatternPiece among(String expression, String matching) {
        List<String> all = List.of(matching.split(" "));
        return new PatternPiece(expression, dice -> dice.pick(all));
    }

    private static PatternPiece of(String expression, String matching) {
        int[] characters = matching.codePoints().toArray();
        return new PatternPiece(expression, dice -> Character.toString(characters[dice.below(characters.length)]));
    }

    /** A whole pattern, anchored at both ends as most are. */
    static PatternPiece pattern(Dice dice) {
        if (dice.percent(15)) {
            return fixed(dice);
        }
        PatternPiece inner = dice.percent(15) ? alternatives(dice, 1) : sequence(dice, 5, 1);
        boolean choice = inner.expression.indexOf('|') >= 0;
        String whole = choice ? "(?:" + inner.expression + ")" : inner.expression;
        int edges = dice.below(20);
        return new PatternPiece(
                (edges < 18 ? "^" : "")
                        + (edges < 19 ? whole : inner.expression)
                        + (edges == 18 || edges < 17 ? "$" : ""),
                inner.samples);
    }

    private static PatternPiece fixed(Dice dice) {
        List<PatternPiece> parts = new ArrayList<>();
        for (int i = dice.between(1, 6); i > 0; i--) {
            int times = dice.pick(List.of(1, 1, 2, 4, 9));
            PatternPiece piece = dice.pick(FIXED);
            parts.add(times == 1 ? piece : times(piece, "{" + times + "}", times, times));
        }
        PatternPiece inner = inOrder(parts);
        return new PatternPiece("^" + inner.expression + "$", inner.samples);
    }

    private static PatternPiece alternatives(Dice dice, int depth) {
        List<PatternPiece> each = new ArrayList<>();
        for (int i = dice.between(2, 4); i > 0; i--) {
            each.add(sequence(dice, 3, depth));
        }
        return new PatternPiece(
                String.join("|", each.stream().map(PatternPiece::expression).toList()),
                text -> text.pick(each).samples.apply(text));
    }

    private static PatternPiece sequence(Dice dice, int most, int depth) {
        List<PatternPiece> parts = new ArrayList<>();
        for (int i = dice.between(1, most); i > 0; i--) {
            parts.add(part(dice, depth));
        }
        return inOrder(parts);
    }

    private static PatternPiece inOrder(List<PatternPiece> parts) {
        return new PatternPiece(
                String.join("", parts.stream().map(PatternPiece::expression).toList()), text -> {
                    StringBuilder all = new StringBuilder();
                    parts.forEach(part -> all.append(part.samples.apply(text)));
                    return all.toString();
                });
    }

    /** Counts within counts are too many ways for every engine. */
    private static PatternPiece part(Dice dice, int depth) {
        if (depth == 0) {
            return seldom(atom(dice), dice);
        }
        return dice.percent(20) ? seldom(group(dice, depth - 1), dice) : repeated(atom(dice), dice);
    }

    private static PatternPiece group(Dice dice, int depth) {
        PatternPiece inner = dice.percent(50) ? alternatives(dice, depth) : sequence(dice, 3, depth);
        return new PatternPiece((dice.percent(50) ? "(?:" : "(") + inner.expression + ")", inner.samples);
    }

    private static PatternPiece atom(Dice dice) {
        if (dice.percent(35)) {
            String literal = dice.pick(LITERALS);
            return new PatternPiece(
                    literal.codePointCount(0, literal.length()) == 1 ? literal : "(?:" + literal + ")",
                    text -> literal.replace("\\", ""));
        }
        return dice.pick(CLASSES);
    }

    private static PatternPiece seldom(PatternPiece piece, Dice dice) {
        return switch (dice.below(8)) {
            case 0 -> times(piece, "?", 0, 1);
            case 1 -> times(piece, "{1,3}", 1, 3);
            case 2 -> times(piece, "{2}", 2, 2);
            case 3 -> times(piece, "*", 0, 3);
            default -> piece;
        };
    }

    private static PatternPiece repeated(PatternPiece piece, Dice dice) {
        int least = dice.between(0, 4);
        int most = least + dice.between(1, 8);
        return switch (dice.below(9)) {
            case 0 -> times(piece, "?", 0, 1);
            case 1 -> times(piece, "+", 1, 5);
            case 2 -> times(piece, "*", 0, 4);
            case 3, 4 -> times(piece, "{" + most + "}", most, most);
            case 5 -> times(piece, "{" + least + "," + most + "}", least, most);
            case 6 -> times(piece, "{" + least + ",}", least, most);
            default -> piece;
        };
    }

    private static PatternPiece times(PatternPiece piece, String quantifier, int least, int most) {
        return new PatternPiece(piece.expression + quantifier, dice -> {
            StringBuilder all = new StringBuilder();
            for (int i = dice.between(least, most); i > 0; i--) {
                all.append(piece.samples.apply(dice));
            }
            return all.toString();
        });
    }
}
