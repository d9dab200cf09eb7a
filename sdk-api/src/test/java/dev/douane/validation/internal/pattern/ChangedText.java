package dev.douane.validation.internal.pattern;

import java.util.Random;

/** Texts that differ in a few characters from an example, of those that patterns and formats are about. */
public final class ChangedText {
    private static final String CHARACTERS = "0123459AZaz.-:@TtZ+é€'!_~ /[%#?^{]<>`\u007F\u0001\\";

    private ChangedText() {}

    /** Inserts, deletes or replaces some. */
    public static String of(String example, Random random) {
        StringBuilder text = new StringBuilder(example);
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, c);
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(2)));
                default -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf(c));
            }
        }
        return text.toString();
    }
}
