package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A payload that is read from its text becomes what it becomes by way of a tree; where the tree refuses, so does the text. */
class TextBindingTest {
    private static final int MUTATIONS = 60_000;
    private static final long SEED = 20_261_122L;
    private static final String PARTS = "{}[],:\"\\ 01e.-tfnu+Z\t\u00C3\u00A9";

    private static final String EVERYTHING = """
            {"id":"6ba7b810-9dad-11d1-80b4-00c04fd430c8","title":"Prix d’été","code":"A-1","price":12.50,"level":3,
             "day":"2024-02-29","moment":"2026-01-31T08:30:00.25+01:00","local":null,"delay":"PT1H","page":"https://a.org/",
             "content":"QUJD","state":"actif","tags":["a","b"],"counts":{"actif":1,"RETIRED":2},"labels":{"x":"y"},
             "nom":"ici","geo_lat":48.5,"geo_lon":-4.0,"reference":"R7",
             "contacts":[{"type":"mail","address":"a@b.fr"},{"number":"+33","type":"phone"},{"type":"phone","number":"1"}],
             "tree":{"name":"a","branches":[{"branches":[],"name":"b"},{"name":"c","branches":[]}]}}""";

    private record Plain(String name, int count, double share, Everything.Contact contact, java.time.Instant at) {}

    private static final String PLAIN = "{\"name\":\"été \\n\",\"count\":-12,\"share\":0.125,"
            + "\"contact\":{\"type\":\"mail\",\"address\":\"a@b.fr\"},\"at\":\"2026-01-31T08:30:00.25+01:00\"}";

    @ParameterizedTest
    @MethodSource("dev.douane.consumer.definition.BorderLawTest#rows")
    <T extends Record> void readsAwkwardValuesAsATreeDoes(Class<T> type) {
        PayloadBinding<T> binding = PayloadBinding.of(type);
        int quick = 0;
        for (String value : AwkwardValues.ALL) {
            quick += agrees(binding, "{ \"v\" : " + value + " }") ? 1 : 0;
        }
        assertThat(quick).as("read from the text").isPositive();
    }

    @Test
    void readsChangedTextsAsATreeDoes() {
        assertThat(changed(PayloadBinding.of(Plain.class), PLAIN)).isGreaterThan(MUTATIONS / 10);
        assertThat(changed(PayloadBinding.of(Everything.class), EVERYTHING)).isGreaterThan(MUTATIONS / 50);
    }

    @Test
    void readsMembersInAnyOrderAndRefusesTheSameTwice() {
        PayloadBinding<Plain> binding = PayloadBinding.of(Plain.class);
        String mail = "\"contact\":{\"type\":\"mail\",\"address\":\"a\"}";
        String at = "\"at\":\"2026-01-31T08:30:00Z\"";
        for (int i = 0; i < 3; i++) {
            assertThat(agrees(binding, "{" + at + "," + mail + ",\"share\":1,\"count\":0,\"name\":\"a\"}"))
                    .isTrue();
            assertThat(agrees(binding, "{\"name\":\"a\"," + at + ",\"count\":0," + mail + ",\"share\":1}"))
                    .isTrue();
            assertThat(agrees(binding, "{\"n\\u0061me\":\"a\"," + at + ",\"count\":0," + mail + ",\"share\":1}"))
                    .isTrue();
        }
        assertThat(agrees(binding, "{\"name\":\"a\",\"name\":\"a\"," + at + ",\"count\":0," + mail + ",\"share\":1}"))
                .isFalse();
        assertThat(agrees(binding, "{\"name\":\"a\"," + at + ",\"count\":0,\"share\":1}"))
                .isFalse();
    }

    private static <T extends Record> int changed(PayloadBinding<T> binding, String text) {
        SplittableRandom random = new SplittableRandom(SEED);
        int quick = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            StringBuilder changed = new StringBuilder(text);
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                changed.setCharAt(random.nextInt(changed.length()), PARTS.charAt(random.nextInt(PARTS.length())));
            }
            quick += agrees(binding, changed.toString()) ? 1 : 0;
        }
        return quick;
    }

    /** Whether it was read from the text; and if so, as the tree reads it. */
    private static <T extends Record> boolean agrees(PayloadBinding<T> binding, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        T quick = binding.readText(body);
        if (quick != null) {
            // As text, because records that hold arrays are never equal.
            assertThat(binding.write(quick)).as(json).isEqualTo(binding.write(binding.readTree(body)));
        }
        return quick != null;
    }
}
