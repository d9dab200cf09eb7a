package dev.douane.payload.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.ProducerId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BucketPositionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void aKeyTellsWhatItWasMadeOf() {
        ContractHeaders headers = new ContractHeaders(
                ContractId.of("communes", 3),
                Optional.of("0".repeat(64)),
                Optional.of(ProducerId.parse("referentiel-geo/2.4.1")),
                Optional.of(NOW));
        BucketKey key = new BucketKey("1795334103044-00000001-9f86d081", Optional.of(headers), NOW);

        assertThat(key.format())
                .startsWith("1795334103044-00000001-9f86d081/communes@3/referentiel-geo/2.4.1/" + NOW.toEpochMilli());
        assertThat(BucketKey.parse(key.format())).contains(key);
        assertThat(key.orderedAt()).isEqualTo(Instant.ofEpochMilli(1795334103044L));
    }

    @Test
    void keysOfOthersAreNotOurs() {
        for (String other :
                List.of("", "a.json", "1/2/3/4/5/6", "1795334103044-00000001-9f86d081/no name/-/-/x/-.json")) {
            assertThat(BucketKey.parse(other)).as(other).isEmpty();
        }
    }

    @Test
    void theLineMovesOnlyOverWhatIsSettled() {
        String old = key(NOW.minusSeconds(90));
        String fresh = key(NOW.minusSeconds(30));

        BucketPosition position = BucketPosition.START.acknowledge(List.of(old, fresh), Optional.empty(), NOW);

        assertThat(position.line()).isEqualTo(order(old));
        assertThat(position.acknowledged()).containsExactly(fresh);
        assertThat(position.covers(old, Optional.of(order(old)))).isTrue();
        assertThat(position.covers(fresh, Optional.of(order(fresh)))).isTrue();
        // A sender that was slow comes in between; it is not done with.
        String between = key(NOW.minusSeconds(60));
        assertThat(position.covers(between, Optional.of(order(between)))).isFalse();
    }

    @Test
    void theLineDoesNotPassWhatIsOpen() {
        String first = key(NOW.minusSeconds(300));
        String open = key(NOW.minusSeconds(200));
        String second = key(NOW.minusSeconds(100));

        BucketPosition position =
                BucketPosition.START.acknowledge(List.of(first, second), Optional.of(order(open)), NOW);

        assertThat(position.line()).isEqualTo(order(first));
        assertThat(position.covers(open, Optional.of(order(open)))).isFalse();
        assertThat(position.covers(second, Optional.of(order(second)))).isTrue();
    }

    @Test
    void namesOfOthersAreKeptUntilTheirObjectsAreGone() {
        String theirs = "export 100%\n.json";

        BucketPosition position = BucketPosition.START.acknowledge(List.of(theirs), Optional.empty(), NOW);
        BucketPosition again = BucketPosition.parse(position.format());

        assertThat(again).isEqualTo(position);
        assertThat(again.covers(theirs, Optional.empty())).isTrue();
        assertThat(again.retain(Set.of()).acknowledged()).isEmpty();
    }

    @Test
    void whatIsNoPositionIsNotReadAsOne() {
        assertThatThrownBy(() -> BucketPosition.parse("42".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("douane-position-1");
    }

    private static String key(Instant time) {
        return String.format(
                Locale.ROOT,
                "%013d-00000001-9f86d081/unstamped/-/-/%013d/-.json",
                time.toEpochMilli(),
                time.toEpochMilli());
    }

    private static String order(String key) {
        return key.substring(0, key.indexOf('/'));
    }
}
