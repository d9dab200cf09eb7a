package dev.douane.validation.internal.pattern;

import java.util.Random;

/** Expressions and texts over few characters, so that they meet. */
public final class RandomPattern {
    private static final String[] CHARACTERS = {
        "a",
        "b",
        "c",
        "0",
        "1",
        "_",
        "-",
        " ",
        "\n",
        "\u0080",
        "é",
        "\u07FF",
        "\u0800",
        "€",
        "\uD7FF",
        "\uE000",
        "\u2028",
        "λ",
        "\uFFFF",
        "\uD800\uDC00",
        "😀",
        "😁",
        "\uDBFF\uDFFF"
    };
    private static final String[] ATOMS = {
        "a",
        "b",
        "c",
        "0",
        "é",
        "€",
        "😀",
        "\\-",
        "\\u{1F601}",
        "\\x61",
        ".",
        "\\d",
        "\\D",
        "\\w",
        "\\W",
        "\\s",
        "\\S",
        "\\p{L}",
        "\\P{L}",
        "\\p{Lu}",
        "\\p{Nd}",
        "\\p{Script=Greek}",
        "\\p{ASCII}",
        "\\p{Any}",
        "\\P{Any}",
        "{",
        "}",
        "]"
    };
    private static final String[] MEMBERS = {
        "a",
        "b",
        "c",
        "0",
        "é",
        "€",
        "😀",
        "a-c",
        "0-9",
        "b-é",
        "é-€",
        "€-😀",
        "😀-😁",
        "\u0080-\u07FF",
        "\u0800-\uFFFF",
        "\\u{10000}-\\u{10FFFF}",
        "\\uD7FF-\\uE000",
        "\\d",
        "\\D",
        "\\w",
        "\\W",
        "\\s",
        "\\S",
        "\\p{L}",
        "\\P{L}",
        "-",
        "^"
    };
    private static final String[] QUANTIFIERS = {
        "", "", "", "", "*", "+", "?", "*?", "+?", "??", "{0}", "{1}", "{2}", "{0,2}", "{1,3}", "{2,}", "{,2}", "{2,1}"
    };
    private static final String[] UNCOUNTED = {"", "", "*", "+", "?", "*?", "+?", "??"};
    private static final String[] GROUPS = {"(", "(", "(?:", "(?<n>", "(?=", "(?!"};

    private final Random random;
    private final boolean looking;

    public RandomPattern(Random random) {
        this.random = random;
        this.looking = random.nextInt(20) == 0;
    }

    public static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.append(CHARACTERS[random.nextInt(random.nextBoolean() ? 4 : CHARACTERS.length)]);
        }
        return text.toString();
    }

    public String next() {
        return choice(3);
    }

    private String choice(int depth) {
        StringBuilder choice = new StringBuilder(sequence(depth));
        while (random.nextInt(4) == 0) {
            choice.append('|').append(sequence(depth));
        }
        return choice.toString();
    }

    private String sequence(int depth) {
        StringBuilder sequence = new StringBuilder();
        if (random.nextInt(3) == 0) {
            sequence.append('^');
        }
        for (int parts = random.nextInt(4); parts > 0; parts--) {
            String atom = atom(depth);
            // Java leaves a counted group as soon as it has matched nothing once; ECMA-262 §22.2.2.3.1 tries on.
            boolean edges = atom.startsWith("(") && (atom.contains("^") || atom.contains("$"));
            sequence.append(atom).append(edges ? one(UNCOUNTED) : one(QUANTIFIERS));
        }
        if (random.nextInt(3) == 0) {
            sequence.append('$');
        }
        return sequence.toString();
    }

    private String atom(int depth) {
        int kind = random.nextInt(10);
        if (kind < 2 && depth > 0) {
            return GROUPS[random.nextInt(looking ? GROUPS.length : 3)] + choice(depth - 1) + ")";
        }
        return kind < 5 ? characterClass() : one(ATOMS);
    }

    private String characterClass() {
        StringBuilder members = new StringBuilder(random.nextInt(3) == 0 ? "[^" : "[");
        for (int count = random.nextInt(4); count > 0; count--) {
            members.append(one(MEMBERS));
        }
        return members.append(']').toString();
    }

    private String one(String[] options) {
        return options[random.nextInt(options.length)];
    }
}
