package dev.douane.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"communes@3", "a@1", "geo.communes-v2_x@2147483647", "json@1", "a.mdx@1", "a-@1", "a_@9"})
    void parsesAndPrintsTheSame(String text) {
        assertThat(ContractId.parse(text).toString()).isEqualTo(text);
    }

    @Property
    void parsesWhatItPrints(
            @ForAll @LowerChars @NotEmpty @StringLength(max = 128) String name,
            @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int version) {
        ContractId id = ContractId.of(name, version);

        assertThat(ContractId.parse(id.toString())).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "communes",
                "@1",
                "communes@",
                "communes@0",
                "communes@01",
                "communes@-1",
                "communes@+1",
                "communes@1.0",
                "communes@2147483648",
                "communes@99999999999",
                "communes@1 ",
                " communes@1",
                "communes@1@2",
                "communes@1\n",
                "communes@٣",
                "Communes@1",
                "1communes@1",
                ".communes@1",
                "-a@1",
                "_a@1",
                "com munes@1",
                "communés@1",
                "communes\u0000@1",
                "..@1",
                "a..b@1",
                "a/b@1",
                "a\\b@1",
                "../a@1",
                "a/../b@1",
                "a%2fb@1",
                "a.@1",
                "a.json@1",
                "a.md@1",
                "a.schema.json@1",
                "con:@1",
                "~@1",
                "a\n@1"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> ContractId.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but was '");
    }

    @Test
    void boundsNamesAndItsOwnMessages() {
        assertThat(ContractId.of("a".repeat(128), 1).name()).hasSize(128);
        assertThatThrownBy(() -> ContractId.of("a".repeat(129), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ContractId.parse("a\u0007\n".repeat(10_000)))
                .message()
                .hasSizeLessThan(200)
                .doesNotContain("\n", "\u0007");
        assertThatThrownBy(() -> ContractId.of("communes", 0)).hasMessageContaining("communes was given 0");
    }

    @Test
    void sortsByNameThenByNumber() {
        assertThat(Stream.of("b@1", "a@10", "a@9").map(ContractId::parse).sorted())
                .extracting(ContractId::toString)
                .containsExactly("a@9", "a@10", "b@1");
    }
}
