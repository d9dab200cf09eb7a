package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.SchemaDialect;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The strings, numbers and flags of a contract. */
final class ScalarShapes {
    private static final List<Integer> LENGTHS = List.of(0, 1, 3, 7, 8, 9, 15, 16, 17, 31, 32, 63, 64, 65, 100, 255);
    private static final List<String> STEPS = List.of("1", "5", "0.01", "0.5", "0.001", "3");
    private static final Map<String, Function<Dice, String>> FORMATS = Map.of(
            "date", dice -> LocalDate.ofEpochDay(dice.between(-30_000, 60_000)).toString(),
            "date-time",
                    dice -> Instant.ofEpochSecond(dice.below(Integer.MAX_VALUE), dice.pick(List.of(0, 5_000_000)))
                            .toString(),
            "time", dice -> String.format("%02d:%02d:%02dZ", dice.below(24), dice.below(60), dice.below(60)),
            "uuid", dice -> new UUID(word(dice), word(dice)).toString(),
            "ipv4", dice -> dice.below(256) + "." + dice.below(256) + "." + dice.below(256) + "." + dice.below(256),
            "email", dice -> lower(dice, 12) + "@" + lower(dice, 20) + ".example",
            "hostname", dice -> lower(dice, 30) + "." + lower(dice, 5),
            "uri", dice -> "https://" + lower(dice, 9) + ".example/" + lower(dice, 30) + "?" + lower(dice, 3) + "=1");

    private final Dice dice;
    private final SchemaDialect dialect;

    ScalarShapes(Dice dice, SchemaDialect dialect) {
        this.dice = dice;
        this.dialect = dialect;
    }

    private static long word(Dice dice) {
        return ((long) dice.below(Integer.MAX_VALUE) << 32) + dice.below(Integer.MAX_VALUE);
    }

    private static String lower(Dice dice, int most) {
        return new Writing("abcdefghijklmnopqrstuvwxyz").text(dice.between(1, most), dice);
    }

    Shape any() {
        Shape shape = switch (dice.below(10)) {
            case 0, 1 -> number(false);
            case 2, 3 -> number(true);
            case 4 -> constants();
            case 5 -> new Shape(typed("boolean"), throwing -> Values.NODES.booleanNode(throwing.percent(50)));
            default -> text();
        };
        return dice.percent(20) ? shape.orNull() : shape;
    }

    /** A string that tells records apart. */
    Shape constant(String value) {
        ObjectNode schema = typed("string");
        if (dialect == SchemaDialect.DRAFT_04 || dice.percent(30)) {
            schema.putArray("enum").add(value);
        } else {
            schema.put("const", value);
        }
        return new Shape(schema, throwing -> Values.NODES.textNode(value));
    }

    Shape text() {
        return switch (dice.below(8)) {
            case 0 -> lengths(typed("string"), 0, dice.pick(LENGTHS));
            case 1 -> bounded();
            case 2 -> words();
            case 3 -> format();
            case 4, 5, 6 -> pattern();
            default -> constant(Writing.any(dice).text(dice.pick(LENGTHS), dice));
        };
    }

    private static ObjectNode typed(String type) {
        return Values.NODES.objectNode().put("type", type);
    }

    private static Shape texts(ObjectNode schema, Function<Dice, String> samples) {
        return new Shape(schema, dice -> Values.NODES.textNode(samples.apply(dice)));
    }

    private Shape lengths(ObjectNode schema, int least, int most) {
        List<Writing> hands = List.of(Writing.any(dice), Writing.any(dice));
        return texts(
                schema,
                throwing -> throwing.pick(hands)
                        .text(throwing.pick(List.of(least, most, throwing.between(least, most))), throwing));
    }

    private Shape bounded() {
        int one = dice.pick(LENGTHS);
        int other = dice.pick(LENGTHS);
        ObjectNode schema = typed("string");
        if (dice.percent(60)) {
            schema.put("minLength", Math.min(one, other));
        }
        return lengths(schema.put("maxLength", Math.max(one, other)), Math.min(one, other), Math.max(one, other));
    }

    private Shape words() {
        Writing hand = Writing.any(dice);
        String start = dice.percent(40) ? hand.text(dice.between(1, 20), dice) : "";
        int length = dice.between(1, 12);
        boolean same = dice.percent(30);
        Set<String> words = new LinkedHashSet<>();
        for (int i = dice.pick(List.of(1, 2, 3, 5, 8, 20, 70)); i > 0; i--) {
            words.add(start + hand.text(same ? length : dice.between(0, length), dice));
        }
        ObjectNode schema = dice.percent(75) ? typed("string") : Values.NODES.objectNode();
        ArrayNode values = schema.putArray("enum");
        words.forEach(values::add);
        List<String> all = new ArrayList<>(words);
        return texts(schema, throwing -> throwing.pick(all));
    }

    private Shape format() {
        String format = dice.pick(FORMATS.keySet().stream().sorted().toList());
        ObjectNode schema = typed("string").put("format", format);
        if (dice.percent(20)) {
            schema.put("maxLength", dice.pick(LENGTHS) + 8);
        }
        return texts(schema, Objects.requireNonNull(FORMATS.get(format)));
    }

    private Shape pattern() {
        PatternPiece pattern = PatternPiece.pattern(dice);
        ObjectNode schema = typed("string").put("pattern", pattern.expression());
        if (dice.percent(15)) {
            schema.put("maxLength", dice.between(8, 40));
        }
        return texts(schema, pattern.samples());
    }

    /** A few numbers, some written with more digits than they need. */
    private Shape constants() {
        ObjectNode schema = dice.percent(50) ? Values.NODES.objectNode() : typed("number");
        int scale = dice.below(4);
        List<BigDecimal> all = new ArrayList<>();
        for (int i = dice.pick(List.of(1, 2, 4, 9, 30)); i > 0; i--) {
            all.add(
                    dice.percent(70)
                            ? BigDecimal.valueOf(dice.below(60), dice.below(2) * scale)
                            : decimal(dice, scale));
        }
        ArrayNode values = schema.putArray("enum");
        new LinkedHashSet<>(all.stream().map(BigDecimal::stripTrailingZeros).toList())
                .forEach(value -> values.add(value.scale() < 0 ? value.setScale(0) : value));
        return new Shape(schema, throwing -> {
            BigDecimal value = throwing.pick(all);
            return Values.NODES.numberNode(throwing.percent(10) ? value.setScale(value.scale() + 2) : value);
        });
    }

    private Shape number(boolean integer) {
        ObjectNode schema = typed(integer ? "integer" : "number");
        int scale = integer ? 0 : dice.below(5);
        BigDecimal one = decimal(dice, scale);
        BigDecimal other = decimal(dice, scale);
        BigDecimal least = one.min(other);
        BigDecimal most = one.max(other);
        boolean open = dialect != SchemaDialect.DRAFT_04 && dice.percent(20);
        if (dice.percent(60)) {
            schema.put(open ? "exclusiveMinimum" : "minimum", least);
        }
        if (dice.percent(60)) {
            schema.put(open ? "exclusiveMaximum" : "maximum", most);
        }
        BigDecimal step = new BigDecimal(dice.pick(STEPS));
        boolean steps = dice.percent(20);
        if (steps) {
            schema.put("multipleOf", step);
        }
        int finest = steps ? step.scale() : scale;
        return new Shape(schema, throwing -> {
            BigDecimal part = most.subtract(least).multiply(BigDecimal.valueOf(throwing.below(1_001), 3));
            BigDecimal value = least.add(part).setScale(integer ? 0 : finest, RoundingMode.HALF_EVEN);
            BigDecimal stepped = steps ? value.subtract(value.remainder(step)) : value;
            return Values.NODES.numberNode(throwing.percent(10) ? stepped.stripTrailingZeros() : stepped);
        });
    }

    /** Of any length up to 21 digits. */
    private static BigDecimal decimal(Dice dice, int scale) {
        int digits = dice.pick(List.of(1, 1, 2, 3, 5, 8, 9, 10, 15, 18, 19, 20, 21));
        BigInteger value = new BigInteger(new Writing("0123456789").text(digits, dice));
        return new BigDecimal(dice.percent(25) ? value.negate() : value, scale);
    }
}
