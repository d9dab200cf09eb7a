package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.generation.Dice;
import dev.douane.validation.generation.GeneratedCase;
import dev.douane.validation.generation.Mutation;
import dev.douane.validation.generation.Spelling;
import dev.douane.validation.internal.generated.GeneratedChecker;
import dev.douane.validation.internal.machine.Bounds;
import dev.douane.validation.internal.machine.Checker;
import dev.douane.validation.internal.machine.Finding;
import dev.douane.validation.internal.machine.Outcome;
import dev.douane.validation.internal.program.NotCompiledException;
import dev.douane.validation.internal.program.Program;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What is said of a payload by who reads on behind what is wrong, against what the machine says, which reads everything:
 * the same findings in the same order, on random schemas and payloads that were changed in several places.
 */
class MendingTest {
    private static final long FIRST = 20_261_123L;
    private static final int SCHEMAS = Integer.getInteger("douane.mending.schemas", 400);
    private static final int MOST_CHANGES = 6;

    private int refused;
    private int explained;
    private int many;

    @Test
    void saysWhatTheMachineSays() {
        for (long seed = FIRST; seed < FIRST + SCHEMAS; seed++) {
            compare(seed);
        }
        assertThat(refused).isGreaterThan(SCHEMAS);
        // Else the machine is asked about nearly everything, and nothing is compared here.
        assertThat(explained).isGreaterThan(refused / 5);
        assertThat(many).isGreaterThan(SCHEMAS);
    }

    /** Each array is one item too long, so that each would be read once more by the machine, within all around it. */
    @Test
    void leavesToTheMachineWhatItWouldReadManyTimes() {
        Program program = Objects.requireNonNull(program("""
                {"type":"object","properties":{"a":{"$ref":"#/$defs/list"}},"$defs":{"list":
                {"type":["array","null"],"maxItems":1,"items":{"$ref":"#/$defs/list"}}}}"""));
        GeneratedChecker plans = GeneratedChecker.planned(program, bounds(1_000));
        Checker machine = new Checker(program, bounds(1_000));
        for (int depth : new int[] {1, 2, 60}) {
            String lists = "[".repeat(depth) + "null" + ",null]".repeat(depth);
            byte[] body = ("{\"a\":" + lists + "}").getBytes(StandardCharsets.UTF_8);
            Outcome outcome = plans.check(body);
            assertThat(outcome == null).isEqualTo(depth > 2);
            assertThat(machine.check(body).findings()).hasSize(depth);
            same(depth, body, machine.check(body), outcome);
        }
    }

    /** Pointers are kept from payload to payload: each of these is wrong elsewhere than the one before it. */
    @Test
    void pointsIntoThePayloadAtHand() {
        Program program = Objects.requireNonNull(program("""
                {"additionalProperties":{"$ref":"#/$defs/any"},"$defs":{"any":{"type":["object","array"],
                "properties":{"n":{"type":"integer"}},"additionalProperties":{"$ref":"#/$defs/any"},
                "items":{"$ref":"#/$defs/any"}}}}"""));
        Checker machine = new Checker(program, bounds(1_000));
        for (GeneratedChecker checker : List.of(
                GeneratedChecker.planned(program, bounds(1_000)),
                GeneratedChecker.of(program, bounds(1_000), List.of()))) {
            List<String> names = List.of("a", "b", "ab", "~", "~0", "~1", "/", "a/b", "é", "", "0", "a".repeat(200));
            for (String outer : names) {
                for (String inner : names) {
                    points(machine, checker, "{'" + outer + "':{'n':'','" + inner + "':{'n':''}}}");
                    points(machine, checker, "{'" + outer + "':[{'n':''},{'n':'','" + inner + "':['']}]}");
                }
            }
        }
    }

    private void points(Checker machine, GeneratedChecker checker, String quoted) {
        byte[] body = quoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Outcome expected = machine.check(body);
        assertThat(expected.findings()).hasSizeGreaterThan(1);
        same(0, body, expected, Objects.requireNonNull(checker.check(body)));
    }

    private void compare(long seed) {
        GeneratedCase generated = GeneratedCase.of(seed);
        Program program = program(generated.schemaText());
        if (program == null) {
            return;
        }
        Dice dice = new Dice(seed);
        List<byte[]> bodies = new ArrayList<>(generated.bodies());
        for (JsonNode payload : generated.payloads()) {
            bodies.add(Spelling.of(changed(payload, dice), dice));
            bodies.add(changed(payload, dice).toString().getBytes(StandardCharsets.UTF_8));
        }
        for (Bounds bounds : List.of(bounds(1_000), bounds(2))) {
            Checker machine = new Checker(program, bounds);
            GeneratedChecker plans = GeneratedChecker.planned(program, bounds);
            GeneratedChecker code = GeneratedChecker.of(program, bounds, bodies.subList(0, 2));
            for (byte[] body : bodies) {
                Outcome expected = machine.check(body);
                refused += expected.findings().isEmpty() ? 0 : 1;
                same(seed, body, expected, plans.check(body));
                same(seed, body, expected, code.check(body));
            }
        }
    }

    private static JsonNode changed(JsonNode payload, Dice dice) {
        Mutation mutation = new Mutation(dice);
        JsonNode changed = payload;
        for (int changes = 1 + dice.below(MOST_CHANGES); changes > 0; changes--) {
            changed = mutation.of(changed);
        }
        return changed;
    }

    private void same(long seed, byte[] body, Outcome expected, @Nullable Outcome actual) {
        if (actual == null) {
            return;
        }
        explained += actual.findings().isEmpty() ? 0 : 1;
        many += actual.findings().size() > 2 ? 1 : 0;
        assertThat(lines(actual))
                .as(() -> "seed " + seed + ", payload " + new String(body, StandardCharsets.UTF_8))
                .isEqualTo(lines(expected));
        assertThat(actual.truncated()).isEqualTo(expected.truncated());
    }

    private static List<String> lines(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : outcome.findings()) {
            lines.add(finding.pointer() + " " + finding.keyword() + " " + finding.schemaPointer() + " "
                    + finding.offset() + " " + finding.line() + ":" + finding.column() + " " + finding.message());
        }
        return lines;
    }

    private static @Nullable Program program(String text) {
        try {
            JsonSchema schema = JsonSchema.parse(text);
            ValidationLimits limits = ValidationLimits.DEFAULT;
            return Program.compile(schema, new ReferenceParts(schema, Settings.of(limits)), limits.maxPatternSteps());
        } catch (NotCompiledException | InvalidSchemaException e) {
            return null;
        }
    }

    private static Bounds bounds(int findings) {
        ValidationLimits limits = ValidationLimits.DEFAULT;
        return new Bounds(
                limits.maxBytes(),
                limits.maxDepth(),
                limits.maxStringLength(),
                limits.maxNumberLength(),
                limits.maxNames(),
                findings,
                false);
    }
}
