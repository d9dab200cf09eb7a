package dev.douane.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import dev.douane.validation.generation.Dice;
import dev.douane.validation.generation.SchemaMaker;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What inclusion must satisfy whatever the schemas are, on random ones without references. */
@Tag("slow")
class LawsTest {
    private static final int CASES = 100;
    private static final SchemaDialect DIALECT = SchemaDialect.DRAFT_2020_12;

    private int decided;

    @Test
    void everySchemaIncludesItself() {
        for (long seed = 0; seed < CASES; seed++) {
            ObjectNode schema = schema(seed);
            ObjectNode copy = schema.deepCopy().put("description", "the same");
            assertNever(CompatibilityVerdict.INCOMPATIBLE, schema, copy);
        }
        assertThat(decided).isGreaterThan(CASES * 4 / 5);
    }

    @Test
    void aSchemaIsIncludedInItsAlternativesAndIncludesItsConjunctions() {
        for (long seed = 0; seed < CASES; seed++) {
            ObjectNode one = schema(2 * seed);
            ObjectNode other = schema(2 * seed + 1);
            assertNever(CompatibilityVerdict.INCOMPATIBLE, one, combined("anyOf", one, other));
            assertNever(CompatibilityVerdict.INCOMPATIBLE, combined("allOf", one, other), one);
        }
        assertThat(decided).isGreaterThan(2 * CASES * 4 / 5);
    }

    @Test
    void inclusionIsThatNothingIsLeftOver() {
        for (long seed = 0; seed < CASES; seed++) {
            ObjectNode one = schema(seed);
            ObjectNode other = new SchemaEdit(new Dice(seed)).of(one);
            ObjectNode not = JsonNodeFactory.instance.objectNode().set("not", other);
            Optional<CompatibilityReport> included = check(one, other);
            if (included.isPresent()) {
                Satisfiability left = CompatibilityChecker.satisfiability(parse(combined("allOf", one, not)));
                boolean same = switch (included.orElseThrow().verdict()) {
                    case COMPATIBLE -> left.verdict() != Satisfiability.Answer.SATISFIABLE;
                    case INCOMPATIBLE -> left.verdict() != Satisfiability.Answer.UNSATISFIABLE;
                    case UNDECIDED -> true;
                };
                assertThat(same).as("seed " + seed + " " + one + " in " + other).isTrue();
            }
        }
    }

    @Test
    void inclusionIsTransitive() {
        int chains = 0;
        for (long seed = 0; seed < CASES; seed++) {
            ObjectNode first = schema(seed);
            ObjectNode second = new SchemaEdit(new Dice(seed)).of(first);
            ObjectNode third = new SchemaEdit(new Dice(seed + 1)).of(second);
            if (isCompatible(first, second) && isCompatible(second, third)) {
                chains++;
                assertNever(CompatibilityVerdict.INCOMPATIBLE, first, third);
            }
        }
        assertThat(chains).isGreaterThan(CASES / 10);
    }

    private void assertNever(CompatibilityVerdict verdict, ObjectNode older, ObjectNode newer) {
        check(older, newer).ifPresent(report -> {
            decided += report.verdict() == CompatibilityVerdict.UNDECIDED ? 0 : 1;
            assertThat(report.verdict()).as(older + " in " + newer).isNotEqualTo(verdict);
        });
    }

    private static boolean isCompatible(ObjectNode older, ObjectNode newer) {
        return check(older, newer).map(CompatibilityReport::compatible).orElse(false);
    }

    /** Empty if one of them is no schema after all. */
    private static Optional<CompatibilityReport> check(ObjectNode older, ObjectNode newer) {
        try {
            return Optional.of(CompatibilityChecker.check(parse(older), parse(newer)));
        } catch (InvalidSchemaException e) {
            return Optional.empty();
        }
    }

    private static JsonSchema parse(ObjectNode schema) {
        return JsonSchema.parse(schema.toString());
    }

    /** Names and references would mean something else within another schema. */
    private static ObjectNode schema(long seed) {
        long next = seed * 1_000;
        while (true) {
            ObjectNode schema = SchemaMaker.make(new Dice(next++), DIALECT);
            schema.remove(List.of("$schema", "$id"));
            String text = schema.toString();
            if (!text.contains("Ref\"")
                    && !text.contains("$ref")
                    && !text.contains("nchor\"")
                    && !text.contains("$id")) {
                return schema;
            }
        }
    }

    private static ObjectNode combined(String keyword, ObjectNode one, ObjectNode other) {
        ObjectNode combined = JsonNodeFactory.instance.objectNode();
        combined.putArray(keyword).add(one).add(other);
        return combined;
    }
}
