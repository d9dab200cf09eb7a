package dev.douane.benchmarks.payloads;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The payloads that are measured: their contract, and so many different ones that no cache holds them all. */
public enum PayloadKind {
    /** One order of a shop. */
    CONTRACT_1K("contract, 1 KB", 8_000, true, new Orders()),
    /** An object with an array of orders. */
    CONTRACT_50K("contract, 50 KB", 400, true, new OrderBatch()),
    /** An array of orders. */
    CONTRACT_5M("contract, 5 MB", 8, true, new OrderList()),
    /** The real file of the communes. */
    COMMUNES("communes", 4, false, new Communes()),
    /** 200 scalar fields. */
    FLAT("flat", 2_000, false, new FlatFields(200)),
    /** Objects within objects, 60 levels. */
    DEEP("deep", 4_000, false, new DeepObjects()),
    /** A tree under a contract that refers to itself. */
    TREE("tree", 1_000, false, new Trees()),
    /** Long texts. */
    TEXTS("string-heavy", 300, false, new LongTexts()),
    /** Arrays of numbers. */
    NUMBERS("number-heavy", 300, false, new NumberSeries()),
    /** Values that may be one of several things. */
    UNIONS("unions", 2_000, false, new RuleSets()),
    /** One order with ten violations. */
    BROKEN_1K("contract, 1 KB, 10 violations", 8_000, true, new BrokenOrder(new Orders())),
    /** The 50 KB object, one of its orders with ten violations. */
    BROKEN_50K("contract, 50 KB, 10 violations", 400, true, new BrokenOrder(new OrderBatch()));

    /** How many violations each of the payloads has that are broken. */
    public static final int VIOLATIONS = BrokenOrder.VIOLATIONS;

    private static final int SEED = 20_261_122;
    /** Of neighbouring seeds, {@link Random} draws similar values first. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final String title;
    private final int count;
    private final boolean contractShaped;
    /** Shapes are made of constants alone. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final PayloadShape shape;

    PayloadKind(String title, int count, boolean contractShaped, PayloadShape shape) {
        this.title = title;
        this.count = count;
        this.contractShaped = contractShaped;
        this.shape = shape;
    }

    /**
     * The kind's name in a row.
     *
     * @return a few words
     */
    public String title() {
        return title;
    }

    /**
     * How many different payloads are measured.
     *
     * @return at least 4
     */
    public int count() {
        return count;
    }

    /**
     * Whether the contract is the realistic one.
     *
     * @return true for orders, whatever the size
     */
    public boolean contractShaped() {
        return contractShaped;
    }

    /**
     * The kind that the payloads are of but for their violations.
     *
     * @return this, if they have none
     */
    public PayloadKind whole() {
        return switch (this) {
            case BROKEN_1K -> CONTRACT_1K;
            case BROKEN_50K -> CONTRACT_50K;
            default -> this;
        };
    }

    /**
     * Whether the contract accepts the payloads.
     *
     * @return false for those with violations
     */
    public boolean valid() {
        return this == whole();
    }

    /**
     * The contract.
     *
     * @return the text of a schema, 2020-12
     */
    public String contract() {
        return shape.contract();
    }

    /**
     * The first payloads, the same on every machine.
     *
     * @param order how they are written
     * @param wanted how many
     * @return UTF-8 JSON texts, all different
     */
    public List<byte[]> payloads(PropertyOrder order, int wanted) {
        List<byte[]> payloads = new ArrayList<>(wanted);
        for (int i = 0; i < wanted; i++) {
            Random random = new Random((SEED + 31L * name().hashCode() + i) * SPREAD);
            JsonNode tree = order.arrange(shape.payload(i, random), random);
            // Some applications escape whatever is not ASCII.
            boolean escaped = this == TEXTS && i % 8 == 7;
            payloads.add(Json.write(tree, order == PropertyOrder.PRETTY, escaped));
        }
        return payloads;
    }
}
