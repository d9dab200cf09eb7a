package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code enum} or {@code const} asks of values of one kind.
 *
 * @param values those of the kind
 * @param assertion what asks for one of them; null for the one literal that is of the kind
 */
record Constants(List<Json> values, @Nullable Assertion assertion) {
    private static final int FEW = 16;

    static Constants of(String keyword, String pointer, Json asked, Kind kind) {
        Set<Json> distinct = new LinkedHashSet<>();
        for (Json value : values(keyword, asked)) {
            if (isOfKind(value, kind)) {
                distinct.add(value);
            }
        }
        List<Json> ofKind = List.copyOf(distinct);
        return new Constants(ofKind, assertion(keyword, pointer, asked, kind, ofKind));
    }

    private static List<Json> values(String keyword, Json asked) {
        return keyword.equals("const") ? List.of(asked) : Form.items(asked);
    }

    /** Whether it is worth keeping them for other nodes that ask for the same. */
    static boolean areLong(String keyword, Json asked) {
        List<Json> values = values(keyword, asked);
        boolean isLong = values.size() > FEW;
        for (int i = 0; !isLong && i < values.size(); i++) {
            isLong = values.get(i) instanceof Json.Obj || values.get(i) instanceof Json.Arr;
        }
        return isLong;
    }

    private static boolean isOfKind(Json value, Kind kind) {
        return switch (kind) {
            case OBJECT -> value instanceof Json.Obj;
            case ARRAY -> value instanceof Json.Arr;
            case STRING -> value instanceof Json.Text;
            case NUMBER -> value instanceof Json.Num;
            case TRUE -> value.equals(Json.Bool.TRUE);
            case FALSE -> value.equals(Json.Bool.FALSE);
            case NULL -> value instanceof Json.Nil;
        };
    }

    private static @Nullable Assertion assertion(
            String keyword, String pointer, Json asked, Kind kind, List<Json> values) {
        if (values.isEmpty()) {
            return new Assertion.Never(keyword, pointer, asked);
        }
        return switch (kind) {
            case OBJECT, ARRAY ->
                new WholeAssertion(
                        keyword,
                        pointer,
                        asked,
                        "a constant is an " + kind.type(),
                        new ConstantsCheck(Set.copyOf(values)));
            case STRING -> TextAssertion.of(keyword, pointer, asked, new NameTable(texts(values)));
            case NUMBER -> new NumberAssertion.Members(keyword, pointer, asked, numbers(values));
            case TRUE, FALSE, NULL -> null;
        };
    }

    /** Those of strings. */
    List<String> texts() {
        return texts(values);
    }

    private static List<String> texts(List<Json> values) {
        List<String> texts = new ArrayList<>();
        for (Json value : values) {
            texts.add(((Json.Text) value).value());
        }
        return texts;
    }

    private static List<BigDecimal> numbers(List<Json> values) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Json value : values) {
            numbers.add(((Json.Num) value).value());
        }
        return numbers;
    }
}
