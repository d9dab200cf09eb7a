package dev.douane.validation.generation;

import java.util.List;

/** Text in one alphabet of those that business data is written in. */
record Writing(String alphabet) {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";

    private static final List<Writing> ALL = List.of(
            new Writing(LETTERS + CAPITALS + DIGITS + "  -_.,'"),
            new Writing(LETTERS + CAPITALS + DIGITS + "  -_.,'"),
            new Writing(DIGITS),
            new Writing(CAPITALS),
            new Writing(LETTERS + LETTERS + "éèçàïœßñ"),
            new Writing("éèçàïœßñÉÀ"),
            new Writing("日本語ひらがな€"),
            new Writing(LETTERS + "😀🎉𝒜"),
            new Writing(LETTERS + "\"\\\n\t/\u0001\u007f"));

    static Writing any(Dice dice) {
        return dice.pick(ALL);
    }

    /** So many characters, counted as JSON Schema counts them. */
    String text(int length, Dice dice) {
        int[] characters = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(characters[dice.below(characters.length)]);
        }
        return text.toString();
    }
}
