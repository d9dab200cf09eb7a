package dev.douane.benchmarks.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LargeSchemaTest {
    @ParameterizedTest
    @EnumSource
    void isAsLargeAsItsRowSays(LargeSchema large) throws IOException {
        assertThat(nodes(new ObjectMapper().readTree(large.older().text()))).isBetween(4_000, 5_500);
        assertThat(large.older()).isNotEqualTo(large.newer());
    }

    @Test
    void thePairsAreThoseOfTheChecker() throws IOException {
        assertThat(ContractPair.all())
                .hasSizeGreaterThan(40)
                .allSatisfy(pair ->
                        assertThat(pair.check().verdict()).as(pair.name()).isEqualTo(pair.expected()));
    }

    private static int nodes(JsonNode node) {
        int count = 1;
        for (JsonNode child : node) {
            count += nodes(child);
        }
        return count;
    }
}
