package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What cannot be expressed is refused with the component's name, the reason and the fix. */
final class Refusal {
    private Refusal() {}

    static void of(Class<? extends Record> type, String component, String why) {
        assertThatThrownBy(() -> PayloadBinding.of(type))
                .as(type.getSimpleName())
                .isInstanceOf(ContractDefinitionException.class)
                .hasMessageStartingWith(component + ": ")
                .hasMessageContaining(why)
                // A reason and a fix are two sentences at least.
                .hasMessageMatching("(?s).+\\. [A-Z].+\\.");
    }
}
