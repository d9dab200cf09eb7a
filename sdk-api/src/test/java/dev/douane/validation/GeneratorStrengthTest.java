package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import dev.douane.validation.generation.GeneratedCase;
import dev.douane.validation.generation.Mutant;
import dev.douane.validation.generation.Mutants;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Would the generated cases find out a wrong validator? Each of many wrong ones is. Under the profile {@code
 * differential}.
 */
@Tag("minutes")
class GeneratorStrengthTest {
    private static final long SEED = 1;
    private static final int MOST_SCHEMAS = 5_000;

    private final Map<String, Integer> found = new TreeMap<>();

    @Test
    void everyWrongValidatorIsFoundOut() {
        for (SchemaDialect dialect : SchemaDialect.values()) {
            Mutants.of(dialect).forEach(mutant -> found.put(dialect + " " + mutant.name(), 0));
        }
        for (long seed = SEED; seed < SEED + MOST_SCHEMAS && found.containsValue(0); seed++) {
            tryMutants(GeneratedCase.of(seed));
        }
        assertThat(found)
                .as("whether a schema finds each out")
                .allSatisfy((mutant, times) -> assertThat(times).as(mutant).isPositive());
    }

    private void tryMutants(GeneratedCase generated) {
        NetworkntEngine right;
        try {
            right = engine(generated.schema());
        } catch (InvalidSchemaException e) {
            return;
        }
        List<Boolean> verdicts = verdicts(generated, right);
        for (Mutant mutant : Mutants.of(generated.dialect())) {
            JsonNode changed = mutant.of(generated.schema());
            String name = generated.dialect() + " " + mutant.name();
            if (!changed.equals(generated.schema())
                    && found.getOrDefault(name, 0) == 0
                    && differs(generated, verdicts, changed)) {
                found.merge(name, 1, Integer::sum);
            }
        }
    }

    private static boolean differs(GeneratedCase generated, List<Boolean> verdicts, JsonNode changed) {
        try {
            return !verdicts(generated, engine(changed)).equals(verdicts);
        } catch (InvalidSchemaException e) {
            return false;
        }
    }

    private static List<Boolean> verdicts(GeneratedCase generated, NetworkntEngine engine) {
        return generated.bodies().stream()
                .map(body -> engine.validate(body).valid())
                .toList();
    }

    private static NetworkntEngine engine(JsonNode schema) {
        return new NetworkntEngine(JsonSchema.parse(schema.toString()), ValidationLimits.DEFAULT);
    }
}
