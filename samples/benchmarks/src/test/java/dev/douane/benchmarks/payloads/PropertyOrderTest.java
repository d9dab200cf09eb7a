package dev.douane.benchmarks.payloads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The orders are what their names say. */
class PropertyOrderTest {
    private static final List<String> OF_THE_CONTRACT =
            names(Json.read(PayloadKind.CONTRACT_1K.contract().getBytes(StandardCharsets.UTF_8))
                    .path("properties"));

    @Test
    void theContractHas25Fields() {
        assertThat(OF_THE_CONTRACT).hasSize(25);
    }

    @Test
    void schemaIsTheOrderOfTheContract() {
        for (JsonNode order : orders(PropertyOrder.SCHEMA)) {
            assertThat(names(order)).containsExactlyElementsOf(OF_THE_CONTRACT);
        }
    }

    @Test
    void alphabeticalIsSortedOnEveryLevel() {
        for (JsonNode order : orders(PropertyOrder.ALPHABETICAL)) {
            assertThat(names(order)).containsExactlyElementsOf(new TreeSet<>(OF_THE_CONTRACT));
            assertThat(names(order.path("address"))).isSorted();
            assertThat(names(order.path("lines").path(0))).isSorted();
        }
    }

    @Test
    void randomIsAnotherOrderInEveryObject() {
        List<JsonNode> orders = orders(PropertyOrder.RANDOM);
        Set<List<String>> different = new HashSet<>();
        for (JsonNode order : orders) {
            assertThat(names(order)).containsExactlyInAnyOrderElementsOf(OF_THE_CONTRACT);
            different.add(names(order));
        }
        assertThat(different).hasSameSizeAs(orders);
    }

    @Test
    void prettyIsIndentedAndTheOthersAreNot() {
        for (PropertyOrder order : PropertyOrder.values()) {
            String text = new String(PayloadKind.CONTRACT_1K.payloads(order, 1).get(0), StandardCharsets.UTF_8);
            assertThat(text.lines().count() > 1).as(text).isEqualTo(order == PropertyOrder.PRETTY);
        }
        assertThat(orders(PropertyOrder.PRETTY).get(0))
                .isEqualTo(orders(PropertyOrder.SCHEMA).get(0));
    }

    @Test
    void everyObjectOfABatchHasItsOwnRandomOrder() {
        JsonNode batch = Json.read(
                PayloadKind.CONTRACT_50K.payloads(PropertyOrder.RANDOM, 1).get(0));
        Set<List<String>> different = new HashSet<>();
        batch.path("orders").forEach(order -> different.add(names(order)));

        assertThat(different).hasSize(batch.path("orders").size());
    }

    private static List<JsonNode> orders(PropertyOrder order) {
        return PayloadKind.CONTRACT_1K.payloads(order, 50).stream()
                .map(Json::read)
                .toList();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
