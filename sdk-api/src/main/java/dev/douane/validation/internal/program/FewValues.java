package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.validation.internal.pattern.TextCheck;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scalars of a {@code const} or an {@code enum}: a value that is none of them is surely not accepted, one of them perhaps.
 *
 * @param texts the strings
 * @param numbers the numbers, without zeros at their ends, so that equal ones are alike
 * @param literals the first letters of the literals
 */
public record FewValues(Set<String> texts, Set<BigDecimal> numbers, Set<Character> literals) {
    private static final List<Character> LITERALS = List.of('t', 'f', 'n');

    /**
     * Those of a node.
     *
     * @param node any node
     * @return null if it allows others, arrays or objects among them
     */
    public static @Nullable FewValues of(Node node) {
        if (!node.object().never() || !node.array().never()) {
            return null;
        }
        Set<String> texts = texts(node.text());
        Set<BigDecimal> numbers = numbers(node.number());
        if (texts == null || numbers == null) {
            return null;
        }
        Set<Character> literals = new HashSet<>();
        for (char literal : LITERALS) {
            if (!node.literal(literal).never()) {
                literals.add(literal);
            }
        }
        return new FewValues(texts, numbers, literals);
    }

    private static @Nullable Set<String> texts(TextPlan plan) {
        if (plan.never()) {
            return Set.of();
        }
        for (TextCheck check : plan.checks()) {
            if (check instanceof NameTable names) {
                return new LinkedHashSet<>(names.names());
            }
        }
        return null;
    }

    private static @Nullable Set<BigDecimal> numbers(NumberPlan plan) {
        if (plan.never()) {
            return Set.of();
        }
        for (NumberAssertion assertion : plan.assertions()) {
            if (assertion instanceof NumberAssertion.Members) {
                Set<BigDecimal> numbers = new LinkedHashSet<>();
                Json asked = assertion.asked();
                for (Json one : assertion.keyword().equals("const") ? List.of(asked) : Form.items(asked)) {
                    if (one instanceof Json.Num number) {
                        numbers.add(number.value());
                    }
                }
                return numbers;
            }
        }
        return null;
    }

    /**
     * Whether no value is among both.
     *
     * @param other the others
     * @return true if they have none in common
     */
    public boolean isDisjoint(FewValues other) {
        return Collections.disjoint(texts, other.texts)
                && Collections.disjoint(numbers, other.numbers)
                && Collections.disjoint(literals, other.literals);
    }
}
