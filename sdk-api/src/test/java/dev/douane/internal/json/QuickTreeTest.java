package dev.douane.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The quick way to a tree leads to the same tree, and never to one where the careful way refuses. */
class QuickTreeTest {
    private static final int TRIES = 100_000;
    private static final String TEXT = """
            { "a": [1, -2, 0, -0, 12345678901, 1.50, -0.0, 123456789012345678901, 1e3, true, false, null, {}, []],
              "é€😀": "x\\n\\u00e9\\ud83d\\ude00 ’", "": {"b":{"c":[[["d"]]]}}, "long": "%s" }
            """.formatted("abcdefgh".repeat(20));

    private static @Nullable JsonNode slowly(byte[] body) {
        try {
            return StrictJson.read(body, JsonLimits.DEFAULT);
        } catch (MalformedJsonException e) {
            return null;
        }
    }

    @Test
    void leadsToTheSameTree() {
        byte[] usual =
                "{\"a\":[1,-2,0,-0,12345678901,1.50,{\"é\":\"\\n\"},true,null]}".getBytes(StandardCharsets.UTF_8);
        JsonNode tree = Objects.requireNonNull(QuickTree.read(usual, JsonLimits.DEFAULT));
        assertThat(tree).isEqualTo(slowly(usual));
        assertThat(tree.toString()).isEqualTo(String.valueOf(slowly(usual)));
        assertThat(QuickTree.read("123456789012345678901".getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT))
                .isNull();
    }

    @Test
    void neverLeadsToAnotherTree() {
        Random random = new Random(5);
        byte[] text = TEXT.replace("123456789012345678901, 1e3, ", "").getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] changed = text.clone();
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                changed[random.nextInt(changed.length)] =
                        (byte) "{}[],:\"\\ 01e.-tfnuxd\u00c3\u0000".charAt(random.nextInt(22));
            }
            JsonNode quick = QuickTree.read(changed, JsonLimits.DEFAULT);
            if (quick != null) {
                JsonNode slow = slowly(changed);
                assertThat(quick).isEqualTo(slow);
                assertThat(quick.toString()).isEqualTo(String.valueOf(slow));
                read++;
            }
        }
        assertThat(read).isBetween(TRIES / 10, TRIES * 9 / 10);
    }

    @Test
    void stopsAtTheLimits() {
        byte[] deep = ("[".repeat(9) + "]".repeat(9)).getBytes(StandardCharsets.UTF_8);
        assertThat(QuickTree.read(deep, new JsonLimits(100, 9, 100, 100))).isNotNull();
        assertThat(QuickTree.read(deep, new JsonLimits(100, 8, 100, 100))).isNull();
        assertThat(QuickTree.read(deep, new JsonLimits(100, 9, 10, 100))).isNull();
        assertThat(QuickTree.read(deep, new JsonLimits(10, 9, 100, 100))).isNull();
        assertThat(QuickTree.read("[".repeat(100_000).getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT))
                .isNull();
    }
}
