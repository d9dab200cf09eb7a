package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.Json;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a conjunction, where its kinds and its constants leave few. */
final class WrittenOut {
    private int mask = Kinds.ALL;
    private @Nullable Set<String> texts;
    private @Nullable Set<BigDecimal> numbers;

    WrittenOut(Term term) {
        (term.shape() instanceof Shape.All all ? all.parts() : List.of(term)).forEach(this::read);
    }

    /** Whether all the values that are written out are of a term, for it asks for nothing else. */
    static boolean isAllThatIsAsked(Term term) {
        if (term.shape() instanceof Shape.Any any) {
            return any.parts().stream().allMatch(WrittenOut::isAllThatIsAsked);
        }
        if (term.shape() instanceof Shape.All all) {
            return all.parts().stream().allMatch(WrittenOut::isWrittenOut);
        }
        return isWrittenOut(term);
    }

    private static boolean isWrittenOut(Term part) {
        return part.shape() instanceof Shape.Types
                || (part.shape() instanceof Shape.Assertion assertion
                        && ((assertion.fact() instanceof Fact.TextIn texts && texts.in())
                                || (assertion.fact() instanceof Fact.NumberIn numbers && numbers.in())));
    }

    private void read(Term part) {
        if (part.isFalse()) {
            mask = 0;
        } else if (part.shape() instanceof Shape.Types types) {
            mask &= types.mask();
        } else if (part.shape() instanceof Shape.Assertion assertion) {
            if (assertion.fact() instanceof Fact.TextIn in && in.in()) {
                texts = in.values();
            } else if (assertion.fact() instanceof Fact.NumberIn in && in.in()) {
                numbers = in.values();
            }
        }
    }

    /** No others are of the term; null if they are not few. */
    @Nullable
    Set<Json> values() {
        boolean many = (mask & (Kinds.ARRAY | Kinds.OBJECT)) != 0
                || ((mask & Kinds.STRING) != 0 && texts == null)
                || ((mask & Kinds.NUMBER) != 0 && numbers == null);
        if (many) {
            return null;
        }
        Set<Json> values = new HashSet<>();
        if (texts != null && (mask & Kinds.STRING) != 0) {
            texts.forEach(text -> values.add(new Json.Text(text)));
        }
        if (numbers != null && (mask & Kinds.NUMBER) != 0) {
            numbers.forEach(number -> values.add(new Json.Num(number)));
        }
        for (Json one : List.of(new Json.Nil(), Json.Bool.TRUE, Json.Bool.FALSE)) {
            if ((mask & Kinds.of(one)) != 0) {
                values.add(one);
            }
        }
        return values;
    }
}
