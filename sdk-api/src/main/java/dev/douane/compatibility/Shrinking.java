package dev.douane.compatibility;

import dev.douane.internal.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes a document smaller, greedily, for as long as it shows the same. */
final class Shrinking {
    private static final int PATIENCE = 1_000;

    private int tries;

    private Shrinking() {}

    static Json of(Json document, Predicate<Json> shows) {
        Shrinking shrinking = new Shrinking();
        Json smallest = document;
        Optional<Json> smaller = Optional.of(document);
        while (smaller.isPresent()) {
            smallest = smaller.orElseThrow();
            smaller = shrinking.smaller(smallest, shows);
        }
        return smallest;
    }

    private Optional<Json> smaller(Json document, Predicate<Json> shows) {
        for (Json candidate : candidates(document)) {
            if (tries++ >= PATIENCE) {
                return Optional.empty();
            }
            if (shows.test(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static List<Json> candidates(Json value) {
        if (value instanceof Json.Obj object) {
            return object.members().isEmpty() ? List.of() : ofObject(object.members());
        }
        if (value instanceof Json.Arr array) {
            return array.items().isEmpty() ? List.of() : ofArray(array.items());
        }
        if (value instanceof Json.Num number) {
            return ofNumber(number.value());
        }
        if (value instanceof Json.Text text) {
            return ofText(text.value());
        }
        return value.equals(Json.Bool.TRUE) ? List.of(Json.Bool.FALSE) : List.of();
    }

    private static List<Json> ofObject(Map<String, Json> members) {
        List<Json> all = new ArrayList<>(scalars());
        for (String name : members.keySet()) {
            Map<String, Json> fewer = new LinkedHashMap<>(members);
            fewer.remove(name);
            all.add(new Json.Obj(Collections.unmodifiableMap(fewer)));
        }
        members.forEach((name, value) -> {
            for (Json part : candidates(value)) {
                Map<String, Json> other = new LinkedHashMap<>(members);
                other.put(name, part);
                all.add(new Json.Obj(Collections.unmodifiableMap(other)));
            }
        });
        return all;
    }

    private static List<Json> scalars() {
        return List.of(new Json.Nil(), new Json.Num(BigDecimal.ZERO), new Json.Text(""));
    }

    private static List<Json> ofArray(List<Json> items) {
        List<Json> all = new ArrayList<>(scalars());
        if (items.size() > 3) {
            all.add(new Json.Arr(items.subList(0, items.size() / 2)));
        }
        for (int i = 0; i < items.size(); i++) {
            List<Json> fewer = new ArrayList<>(items);
            fewer.remove(i);
            all.add(new Json.Arr(fewer));
        }
        for (int i = 0; i < items.size(); i++) {
            for (Json part : candidates(items.get(i))) {
                List<Json> other = new ArrayList<>(items);
                other.set(i, part);
                all.add(new Json.Arr(other));
            }
        }
        return all;
    }

    private static List<Json> ofNumber(BigDecimal value) {
        List<Json> all = new ArrayList<>();
        for (BigDecimal one : List.of(BigDecimal.ZERO, BigDecimal.ONE, value.setScale(0, RoundingMode.DOWN))) {
            if (new Json.Num(one).value().toPlainString().length()
                            < value.toPlainString().length()
                    || (value.signum() != 0 && one.signum() == 0)) {
                all.add(new Json.Num(one));
            }
        }
        return all;
    }

    private static List<Json> ofText(String text) {
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            return List.of();
        }
        List<Json> all = new ArrayList<>(List.of(new Json.Text(""), new Json.Num(BigDecimal.ZERO)));
        if (length > 1) {
            all.add(new Json.Text(text.substring(0, text.offsetByCodePoints(0, length / 2))));
            all.add(new Json.Text(text.substring(text.offsetByCodePoints(0, 1))));
        }
        return all;
    }
}
