package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.schema.SchemaDialect;
import dev.douane.validation.generation.GeneratedCase;
import dev.douane.validation.generation.Grammar;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What generated pairs have been about: a test over pairs that are all valid, or all without a keyword, is none. */
final class Coverage {
    private static final int PERCENT = 100;

    private final Map<String, Integer> verdicts = new TreeMap<>();
    private int pairs;
    private int valid;
    private int refused;

    void saw(GeneratedCase pair, @Nullable ValidationReport report) {
        pairs++;
        if (report == null) {
            refused++;
            return;
        }
        String verdict = report.valid() ? " valid" : " invalid";
        valid += report.valid() ? 1 : 0;
        for (String keyword : Grammar.keywords(pair.dialect())) {
            if (has(pair.schema(), keyword)) {
                verdicts.merge(pair.dialect() + " " + keyword + verdict, 1, Integer::sum);
            }
        }
        report.violations().stream()
                .map(violation -> violation.keyword() + " violated")
                .distinct()
                .forEach(keyword -> verdicts.merge(keyword, 1, Integer::sum));
    }

    private static boolean has(JsonNode schema, String keyword) {
        if (schema.isObject() && schema.has(keyword)) {
            return true;
        }
        for (JsonNode part : schema) {
            if (has(part, keyword)) {
                return true;
            }
        }
        return false;
    }

    /** Both verdicts often enough, overall and for every keyword of every dialect. */
    void check() {
        checkVerdicts();
        var missing = new ArrayList<String>();
        for (SchemaDialect dialect : SchemaDialect.values()) {
            for (String keyword : Grammar.keywords(dialect)) {
                for (String verdict : new String[] {" valid", " invalid"}) {
                    if (!verdicts.containsKey(dialect + " " + keyword + verdict)) {
                        missing.add(dialect + " " + keyword + verdict);
                    }
                }
            }
        }
        assertThat(missing).as("keywords without a verdict").isEmpty();
    }

    /** Both verdicts often enough overall. */
    void checkVerdicts() {
        assertThat(valid * PERCENT / pairs).as("percent of valid payloads").isBetween(20, 80);
        assertThat(refused * PERCENT / pairs).as("percent of refused schemas").isLessThan(2);
    }

    @Override
    public String toString() {
        return pairs + " pairs, " + valid + " valid, " + refused + " under refused schemas " + verdicts;
    }
}
