package dev.douane.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.generation.Dice;
import dev.douane.validation.generation.InstanceMaker;
import dev.douane.validation.generation.Mutation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks by chance for a document that the older schema of a pair accepts and the newer one refuses. All documents are asked
 * of the compiled validators, and of those that these accept under the older schema some of networknt, too: that both kinds
 * of validators say the same is what their differential test is for.
 */
final class RandomDocuments {
    private static final int KEPT = 500;

    /** What is changed again and again grows. */
    private static final int LONGEST = 300;

    /** The rest are changed ones of those that the older schema accepted. */
    private static final int PERCENT_NEW = 20;

    private final Dice dice;
    private final InstanceMaker ofOlder;
    private final InstanceMaker ofNewer;
    private final Mutation mutation;
    private final PayloadValidator older;
    private final PayloadValidator newer;
    private final PayloadValidator olderByReference;
    private final PayloadValidator newerByReference;
    private final Set<String> seen = new HashSet<>();
    private final List<JsonNode> accepted = new ArrayList<>();

    RandomDocuments(RandomPair pair) {
        this.dice = new Dice(pair.seed() + 1);
        this.ofOlder = new InstanceMaker(dice, pair.older());
        this.ofNewer = new InstanceMaker(dice, pair.newer());
        this.mutation = new Mutation(dice);
        JsonSchema one = JsonSchema.parse(pair.older().toString());
        JsonSchema other = JsonSchema.parse(pair.newer().toString());
        this.older = PayloadValidator.of(one);
        this.newer = PayloadValidator.of(other);
        this.olderByReference = reference(one);
        this.newerByReference = reference(other);
    }

    private static PayloadValidator reference(JsonSchema schema) {
        try {
            return PayloadValidator.reference(schema);
        } catch (InvalidSchemaException e) {
            // It cannot read some that ours can.
            return PayloadValidator.of(schema);
        }
    }

    /**
     * A document that breaks the newer schema, if one is hit upon.
     *
     * @param documents different ones; fewer only if no more are met in twice as many tries
     * @param judged of so many networknt is asked whether the newer schema accepts what the older does
     */
    Optional<String> counterexample(int documents, int judged) {
        for (int i = 0; i < 2 * documents && seen.size() < documents; i++) {
            JsonNode value = next();
            String text = value.toString();
            if (seen.add(text) && breaks(value, text.getBytes(StandardCharsets.UTF_8), seen.size() <= judged)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private JsonNode next() {
        boolean fresh = accepted.isEmpty() || dice.percent(PERCENT_NEW);
        JsonNode value = fresh ? fresh() : mutation.of(dice.pick(accepted));
        for (int changes = dice.pick(List.of(0, 0, 1, 2)); changes > 0; changes--) {
            value = mutation.of(value);
        }
        return value;
    }

    private JsonNode fresh() {
        return dice.percent(70) ? ofOlder.make() : ofNewer.make();
    }

    private boolean breaks(JsonNode value, byte[] body, boolean judged) {
        boolean valid = older.validate(body).valid();
        if (valid && body.length < LONGEST && accepted.size() < KEPT) {
            accepted.add(value);
        }
        if (!valid) {
            return false;
        }
        return !newer.validate(body).valid()
                || (judged
                        && !newerByReference.validate(body).valid()
                        && olderByReference.validate(body).valid());
    }
}
