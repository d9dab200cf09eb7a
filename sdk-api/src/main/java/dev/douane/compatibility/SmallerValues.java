package dev.douane.compatibility;

import dev.douane.internal.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The values that are a little smaller than one, those that are much smaller first. Each is made when it is asked for,
 * since each is a copy of the whole.
 */
final class SmallerValues {
    private static final int MANY = 16;

    private static final List<Json> SCALARS = List.of(new Json.Nil(), new Json.Num(BigDecimal.ZERO), new Json.Text(""));

    private SmallerValues() {}

    /** Offers one after the other until one is enough; whether one was. */
    static boolean any(Json value, Predicate<Json> enough) {
        if (value instanceof Json.Obj object) {
            Map<String, Json> members = object.members();
            return !members.isEmpty() && (any(SCALARS, enough) || ofObject(members, enough));
        }
        if (value instanceof Json.Arr array) {
            List<Json> items = array.items();
            return !items.isEmpty() && (any(SCALARS, enough) || ofArray(items, enough));
        }
        if (value instanceof Json.Num number) {
            return ofNumber(number.value(), enough);
        }
        if (value instanceof Json.Text text) {
            return ofText(text.value(), enough);
        }
        return value.equals(Json.Bool.TRUE) && enough.test(Json.Bool.FALSE);
    }

    private static boolean any(List<Json> some, Predicate<Json> enough) {
        return some.stream().anyMatch(enough);
    }

    private static boolean ofObject(Map<String, Json> members, Predicate<Json> enough) {
        // Of many members, few are what matters.
        int half = members.size() < MANY ? 0 : members.size() / 2;
        if (half > 0 && (enough.test(some(members, 0, half)) || enough.test(some(members, half, members.size())))) {
            return true;
        }
        for (String name : members.keySet()) {
            Map<String, Json> left = new LinkedHashMap<>(members);
            left.remove(name);
            if (enough.test(object(left))) {
                return true;
            }
        }
        for (Map.Entry<String, Json> member : members.entrySet()) {
            if (any(member.getValue(), part -> enough.test(with(members, member.getKey(), part)))) {
                return true;
            }
        }
        return false;
    }

    private static Json with(Map<String, Json> members, String name, Json value) {
        Map<String, Json> other = new LinkedHashMap<>(members);
        other.put(name, value);
        return object(other);
    }

    private static Json some(Map<String, Json> members, int from, int to) {
        Map<String, Json> some = new LinkedHashMap<>();
        members.entrySet().stream()
                .skip(from)
                .limit(to - from)
                .forEach(member -> some.put(member.getKey(), member.getValue()));
        return object(some);
    }

    private static Json object(Map<String, Json> members) {
        return new Json.Obj(Collections.unmodifiableMap(members));
    }

    private static boolean ofArray(List<Json> items, Predicate<Json> enough) {
        if (items.size() > 3 && enough.test(new Json.Arr(items.subList(0, items.size() / 2)))) {
            return true;
        }
        for (int i = 0; i < items.size(); i++) {
            List<Json> left = new ArrayList<>(items);
            left.remove(i);
            if (enough.test(new Json.Arr(left))) {
                return true;
            }
        }
        for (int i = 0; i < items.size(); i++) {
            int at = i;
            if (any(items.get(i), part -> enough.test(with(items, at, part)))) {
                return true;
            }
        }
        return false;
    }

    private static Json with(List<Json> items, int index, Json item) {
        List<Json> other = new ArrayList<>(items);
        other.set(index, item);
        return new Json.Arr(other);
    }

    private static boolean ofNumber(BigDecimal value, Predicate<Json> enough) {
        int length = value.toPlainString().length();
        for (BigDecimal one : List.of(BigDecimal.ZERO, BigDecimal.ONE, value.setScale(0, RoundingMode.DOWN))) {
            boolean smaller = one.toPlainString().length() < length || (value.signum() != 0 && one.signum() == 0);
            if (smaller && enough.test(new Json.Num(one))) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofText(String text, Predicate<Json> enough) {
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            return false;
        }
        if (enough.test(new Json.Text("")) || enough.test(new Json.Num(BigDecimal.ZERO))) {
            return true;
        }
        return length > 1
                && (enough.test(new Json.Text(text.substring(0, text.offsetByCodePoints(0, length / 2))))
                        || enough.test(new Json.Text(text.substring(text.offsetByCodePoints(0, 1)))));
    }
}
