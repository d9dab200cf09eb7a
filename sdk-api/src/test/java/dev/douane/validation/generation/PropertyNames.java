package dev.douane.validation.generation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** The names of a contract's properties, in one style of those that teams have. */
final class PropertyNames {
    private static final List<String> WORDS = List.of(
            "id",
            "code",
            "name",
            "order",
            "customer",
            "date",
            "amount",
            "total",
            "status",
            "address",
            "street",
            "city",
            "line",
            "is",
            "created",
            "at",
            "updated",
            "by",
            "currency",
            "number",
            "reference",
            "external",
            "internal");

    private final Dice dice;
    private final IntFunction<String> style;

    PropertyNames(Dice dice) {
        this.dice = dice;
        String start = new Writing("abcdefgh").text(dice.pick(List.of(1, 6, 7, 8, 15, 16, 24, 60)), dice);
        int length = dice.pick(List.of(1, 2, 4, 7, 8, 9, 12, 16, 17));
        this.style = switch (dice.below(7)) {
            case 0 -> index -> start + index;
            case 1 -> index -> index + start;
            case 2 -> index -> new Writing("abcdefghijklmnop").text(length, dice);
            case 3 -> index -> start.substring(0, index % start.length()) + "a".repeat(index / start.length());
            case 4 -> index -> Writing.any(dice).text(dice.between(0, 20), dice);
            case 5 -> index -> String.join("_", dice.pick(WORDS), dice.pick(WORDS));
            default -> index -> camelCase();
        };
    }

    private String camelCase() {
        StringBuilder name = new StringBuilder(dice.pick(WORDS));
        for (int i = dice.below(3); i > 0; i--) {
            String word = dice.pick(WORDS);
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    /** So many, or fewer where the style has no more. */
    List<String> some(int count) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < count * 2 && names.size() < count; i++) {
            names.add(style.apply(i));
        }
        return new ArrayList<>(names);
    }
}
