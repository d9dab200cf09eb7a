package dev.douane.validation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutomatonBudgetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a|b)*a(a|b){20}",
                "((a{100}){100}){100}",
                "(((){1000}){1000}){1000}",
                "(((()*){1000}){1000}){1000}",
                "a{0,2000000000}",
                "(x{1,100}){1,100}",
                "(\\p{L}|\\p{N}){1,500}x{3}",
                "[^ab]{1,300}[^bc]{1,300}[^cd]{1,300}x",
            })
    void stopsWhatWouldGrow(String pattern) {
        AutomatonBudget budget = new AutomatonBudget();

        assertThat(automaton(pattern, budget)).isEmpty();
        assertThat(budget.steps()).isLessThanOrEqualTo(AutomatonBudget.MAX_STEPS + 1);
        assertThat(budget.nodes()).isLessThanOrEqualTo(AutomatonBudget.MAX_NODES + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[0-9]{5}$",
                "^(0[1-9]|[1-9][0-9])[0-9]{3}$",
                "^(a+)+$",
                "^(([a-z]+)*)*[0-9]$",
                "^[a-z0-9._%+-]+@[a-z0-9.-]+\\.[a-z]{2,}$",
                "(.*a){12}",
                "[0-9]{3}.*[a-f]{7}",
            })
    void spendsLittleOnWhatSchemasHold(String pattern) {
        AutomatonBudget budget = new AutomatonBudget();

        assertThat(automaton(pattern, budget)).isPresent();
        assertThat(budget.steps()).isLessThan(10_000);
        assertThat(budget.nodes()).isLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[\\p{L} '-]{1,80}$", "^.{1,4000}$", "^[^\\u0000-\\u001f]{1,1000}$", "\\p{Lu}\\p{Ll}*$"})
    void affordsLongTextsInAnyScript(String pattern) {
        assertThat(automaton(pattern, new AutomatonBudget())).isPresent();
    }

    private static Optional<ByteAutomaton> automaton(String pattern, AutomatonBudget budget) {
        SyntaxTreeBuilder builder = new SyntaxTreeBuilder();
        EcmaReader.read(pattern, builder);
        return ByteAutomaton.of(builder.tree().orElseThrow(), builder.sets(), budget);
    }
}
