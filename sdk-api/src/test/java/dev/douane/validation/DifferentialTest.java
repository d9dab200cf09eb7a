package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.validation.generation.ContractCase;
import dev.douane.validation.generation.Dice;
import dev.douane.validation.generation.GeneratedCase;
import dev.douane.validation.generation.Shrinking;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The validator against the oracle, networknt's engine over a tree, on random schemas and payloads: the same verdict,
 * on bytes and on streams, and places that exist. The normal build looks at the same 20,000 pairs each time, and
 *
 * <pre>./mvnw -q -Pdifferential</pre>
 *
 * at 1,000,000 that nobody has looked at, or {@code -Ddouane.differential.pairs}; at a quarter as many of
 * {@linkplain ContractCase contracts as teams have them}. One case alone: {@code -Ddouane.differential.seed=<its seed>
 * -Ddouane.differential.pairs=1}. Where the specification sides with us against the oracle is told, with the reason, in
 * {@code differential-exceptions.txt}.
 */
@Tag("slow")
class DifferentialTest {
    private static final long SEED = Long.getLong("douane.differential.seed", 20_261_121L);
    private static final int PAIRS = Integer.getInteger("douane.differential.pairs", 20_000);
    private static final int ENOUGH = 5;

    private final KnownDifferences known = KnownDifferences.read();

    @Test
    void oracleAndValidatorAgree() {
        Coverage coverage = agree(GeneratedCase::of, PAIRS);
        if (PAIRS >= GeneratedCase.PAYLOADS * GeneratedCase.PAYLOADS) {
            coverage.check();
        }
    }

    @Test
    void oracleAndValidatorAgreeOnContractsAsTeamsHaveThem() {
        Coverage coverage = agree(ContractCase::of, (PAIRS + 3) / 4);
        if (PAIRS >= ContractCase.PAYLOADS * ContractCase.PAYLOADS) {
            coverage.checkVerdicts();
        }
    }

    private Coverage agree(LongFunction<GeneratedCase> cases, int most) {
        List<String> differing = new ArrayList<>();
        Coverage coverage = new Coverage();
        long seed = SEED;
        for (int pairs = 0; pairs < most && differing.size() < ENOUGH; seed++) {
            GeneratedCase generated = cases.apply(seed);
            differing.addAll(differences(seed, generated, coverage));
            pairs += generated.bodies().size();
        }
        assertThat(differing)
                .as(() -> "the cases from seed " + SEED + "; one alone: -Ddouane.differential.seed=<its seed> "
                        + "-Ddouane.differential.pairs=1")
                .isEmpty();
        return coverage;
    }

    private List<String> differences(long seed, GeneratedCase generated, Coverage coverage) {
        Opponents opponents = Opponents.of(generated.schemaText());
        List<String> found = new ArrayList<>();
        for (int i = 0; i < generated.bodies().size(); i++) {
            byte[] body = generated.bodies().get(i);
            Optional<String> difference = opponents.difference(body, new Dice(seed));
            if (difference.isPresent()) {
                found.addAll(describe(seed, generated, i, difference.orElseThrow()));
                break;
            }
            coverage.saw(generated, opponents.refused() ? null : opponents.oracle(body));
        }
        return found;
    }

    private List<String> describe(long seed, GeneratedCase generated, int index, String difference) {
        JsonNode schema = generated.schema();
        JsonNode payload = generated.payloads().get(index);
        String text = generated.schemaText();
        byte[] body = generated.bodies().get(index);
        String words = difference;
        if (differs(schema, payload)) {
            // The spelling does not matter.
            schema = Shrinking.of(
                    schema, smaller -> differs(smaller, generated.payloads().get(index)));
            JsonNode small = schema;
            payload = Shrinking.of(payload, smaller -> differs(small, smaller));
            text = schema.toString();
            body = Checking.bytes(payload.toString());
            words = Opponents.of(text).difference(body, new Dice(1)).orElse(difference);
        } else if (differs(schema, body)) {
            schema = Shrinking.of(
                    schema, smaller -> differs(smaller, generated.bodies().get(index)));
            text = schema.toString();
            words = Opponents.of(text).difference(body, new Dice(1)).orElse(difference);
        }
        String shown = "seed " + seed + "\nschema " + text + "\npayload " + new String(body, StandardCharsets.UTF_8)
                + "\n" + words + "\n";
        return known.explains(text, words) ? List.of() : List.of(shown);
    }

    private static boolean differs(JsonNode schema, JsonNode payload) {
        return differs(schema, Checking.bytes(payload.toString()));
    }

    private static boolean differs(JsonNode schema, byte[] body) {
        if (!(schema instanceof ObjectNode) && !schema.isBoolean()) {
            return false;
        }
        try {
            return Opponents.of(schema.toString()).difference(body, new Dice(1)).isPresent();
        } catch (InvalidSchemaException e) {
            return false;
        }
    }
}
