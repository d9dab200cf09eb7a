package dev.douane.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.generation.Dice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Random pairs of schemas for arrays, where sizes, counts, tuples and distinct items meet, against all arrays of up to six
 * items out of three: none that the older schema accepts and the newer refuses, if the answer is compatible.
 */
class SmallArraysTest {
    private static final int PAIRS = Integer.getInteger("douane.compatibility.arrays", 300);
    private static final long SEED = Long.getLong("douane.compatibility.seed", 1_812L);
    private static final int LONGEST = 6;
    private static final List<String> VALUES = List.of("0", "1.0", "\"a\"");
    private static final List<String> ITEMS = List.of(
            "{\"const\": 0}",
            "{\"const\": 1}",
            "{\"type\": \"integer\"}",
            "{\"type\": \"string\"}",
            "{\"enum\": [0, \"a\"]}",
            "{\"not\": {\"const\": 1}}",
            "{\"enum\": [0, 1, \"a\"]}",
            "true");

    @Test
    void noShortArrayShowsTheOpposite() {
        List<byte[]> documents = new ArrayList<>();
        List<String> shorter = List.of("");
        for (int length = 0; length <= LONGEST; length++) {
            shorter.forEach(items -> documents.add(("[" + items + "]").getBytes(StandardCharsets.UTF_8)));
            shorter = shorter.stream()
                    .flatMap(items -> VALUES.stream().map(value -> items.isEmpty() ? value : items + "," + value))
                    .toList();
        }
        List<String> wrong = new ArrayList<>();
        int compatible = 0;
        for (long seed = SEED; seed < SEED + PAIRS; seed++) {
            Dice dice = new Dice(seed);
            JsonSchema older = JsonSchema.parse(schema(dice));
            JsonSchema newer = JsonSchema.parse(schema(dice));
            CompatibilityReport report = CompatibilityChecker.check(older, newer);
            Optional<String> found = report.compatible() ? broken(older, newer, documents) : Optional.empty();
            found.ifPresent(document -> wrong.add(older.text() + " in " + newer.text() + ": " + document));
            if (report.verdict() == CompatibilityVerdict.UNDECIDED) {
                wrong.add(older.text() + " in " + newer.text() + ": " + report.summary());
            }
            compatible += report.compatible() ? 1 : 0;
        }
        System.out.println("Small arrays: " + compatible + " of " + PAIRS + " are compatible");

        assertThat(wrong).isEmpty();
        assertThat(compatible).isGreaterThan(PAIRS / 20);
    }

    private static Optional<String> broken(JsonSchema older, JsonSchema newer, List<byte[]> documents) {
        PayloadValidator accepting = PayloadValidator.of(older);
        PayloadValidator refusing = PayloadValidator.of(newer);
        return documents.stream()
                .filter(one -> accepting.validate(one).valid()
                        && !refusing.validate(one).valid())
                .map(one -> new String(one, StandardCharsets.UTF_8))
                .findFirst();
    }

    private static String schema(Dice dice) {
        if (dice.percent(70)) {
            return plain(dice);
        }
        String keyword = dice.pick(List.of("anyOf", "oneOf", "allOf"));
        String both = "{\"type\": \"array\", \"" + keyword + "\": [" + plain(dice) + ", ";
        return both + (dice.percent(30) ? "{\"not\": " + plain(dice) + "}" : plain(dice)) + "]}";
    }

    private static String plain(Dice dice) {
        StringBuilder schema = new StringBuilder("{\"type\": \"array\", \"items\": " + dice.pick(ITEMS));
        if (dice.percent(30)) {
            schema.append(", \"prefixItems\": [" + dice.pick(ITEMS) + (dice.percent(50) ? ", " + dice.pick(ITEMS) : "")
                    + "]");
        }
        if (dice.percent(50)) {
            schema.append(", \"contains\": " + dice.pick(ITEMS) + ", \"minContains\": " + dice.below(4));
            schema.append(dice.percent(50) ? ", \"maxContains\": " + dice.below(5) : "");
        }
        if (dice.percent(25)) {
            schema.append(", \"allOf\": [{\"contains\": " + dice.pick(ITEMS) + ", \"maxContains\": " + dice.below(4)
                    + ", \"minContains\": " + dice.below(3) + "}]");
        }
        schema.append(dice.percent(40) ? ", \"minItems\": " + dice.below(5) : "");
        schema.append(dice.percent(40) ? ", \"maxItems\": " + (1 + dice.below(5)) : "");
        schema.append(dice.percent(25) ? ", \"uniqueItems\": true" : "");
        return schema.append('}').toString();
    }
}
