package dev.douane.compatibility;

import dev.douane.compatibility.internal.Steps;
import dev.douane.internal.json.CanonicalTree;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a document smaller, greedily, for as long as it shows the same. */
final class Shrinking {
    private static final int PATIENCE = 1_000;

    /** A long document takes longer to look at, so fewer smaller ones are. */
    private static final int CHARACTERS = 200_000;

    /** Characters that are validated in the time of a step. */
    private static final int LOOKS = 4;

    private static final int MANY = 16;

    private final Steps steps;
    private final long cost;
    private int tries;

    private Shrinking(Json document, Steps steps, long cost) {
        this.steps = steps;
        int length = CanonicalTree.write(document).length();
        this.cost = cost + length / LOOKS;
        this.tries = Math.min(PATIENCE, CHARACTERS / length);
    }

    /** As small as the steps let it become, where every look at a document takes some, and more if it is long. */
    static Json of(Json document, Predicate<Json> shows, Steps steps, long cost) {
        Shrinking shrinking = new Shrinking(document, steps, cost);
        Json smallest = document;
        Optional<Json> smaller = Optional.of(document);
        while (smaller.isPresent()) {
            smallest = smaller.orElseThrow();
            smaller = shrinking.smaller(smallest, shows);
        }
        return smallest;
    }

    private Optional<Json> smaller(Json document, Predicate<Json> shows) {
        return candidates(document)
                .takeWhile(candidate -> tries-- > 0 && steps.tryTake(cost))
                .filter(shows)
                .findFirst();
    }

    /** Made as they are asked for, since each is a copy of the whole. */
    private static Stream<Json> candidates(Json value) {
        if (value instanceof Json.Obj object) {
            return object.members().isEmpty() ? Stream.empty() : ofObject(object.members());
        }
        if (value instanceof Json.Arr array) {
            return array.items().isEmpty() ? Stream.empty() : ofArray(array.items());
        }
        if (value instanceof Json.Num number) {
            return ofNumber(number.value());
        }
        if (value instanceof Json.Text text) {
            return ofText(text.value());
        }
        return value.equals(Json.Bool.TRUE) ? Stream.of(Json.Bool.FALSE) : Stream.empty();
    }

    private static Stream<Json> ofObject(Map<String, Json> members) {
        Stream<Json> fewer = members.keySet().stream().map(name -> {
            Map<String, Json> left = new LinkedHashMap<>(members);
            left.remove(name);
            return new Json.Obj(Collections.unmodifiableMap(left));
        });
        Stream<Json> smaller = members.entrySet().stream()
                .flatMap(member -> candidates(member.getValue()).map(part -> {
                    Map<String, Json> other = new LinkedHashMap<>(members);
                    other.put(member.getKey(), part);
                    return new Json.Obj(Collections.unmodifiableMap(other));
                }));
        return Stream.concat(scalars(), Stream.concat(halves(members), Stream.concat(fewer, smaller)));
    }

    /** Of many members, few are what matters. */
    private static Stream<Json> halves(Map<String, Json> members) {
        int half = members.size() / 2;
        return members.size() < MANY
                ? Stream.empty()
                : Stream.of(some(members, 0, half), some(members, half, members.size()));
    }

    private static Json some(Map<String, Json> members, int from, int to) {
        Map<String, Json> some = new LinkedHashMap<>();
        members.entrySet().stream()
                .skip(from)
                .limit(to - from)
                .forEach(member -> some.put(member.getKey(), member.getValue()));
        return new Json.Obj(Collections.unmodifiableMap(some));
    }

    private static Stream<Json> scalars() {
        return Stream.of(new Json.Nil(), new Json.Num(BigDecimal.ZERO), new Json.Text(""));
    }

    private static Stream<Json> ofArray(List<Json> items) {
        Stream<Json> half =
                items.size() > 3 ? Stream.of(new Json.Arr(items.subList(0, items.size() / 2))) : Stream.empty();
        Stream<Json> fewer = IntStream.range(0, items.size()).mapToObj(i -> {
            List<Json> left = new ArrayList<>(items);
            left.remove(i);
            return new Json.Arr(left);
        });
        Stream<Json> smaller = IntStream.range(0, items.size())
                .boxed()
                .flatMap(i -> candidates(items.get(i)).map(part -> {
                    List<Json> other = new ArrayList<>(items);
                    other.set(i, part);
                    return new Json.Arr(other);
                }));
        return Stream.concat(Stream.concat(scalars(), half), Stream.concat(fewer, smaller));
    }

    private static Stream<Json> ofNumber(BigDecimal value) {
        int length = value.toPlainString().length();
        return Stream.of(BigDecimal.ZERO, BigDecimal.ONE, value.setScale(0, RoundingMode.DOWN))
                .filter(one -> one.toPlainString().length() < length || (value.signum() != 0 && one.signum() == 0))
                .map(Json.Num::new);
    }

    private static Stream<Json> ofText(String text) {
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            return Stream.empty();
        }
        Stream<Json> none = Stream.of(new Json.Text(""), new Json.Num(BigDecimal.ZERO));
        return length == 1
                ? none
                : Stream.concat(
                        none,
                        Stream.of(
                                new Json.Text(text.substring(0, text.offsetByCodePoints(0, length / 2))),
                                new Json.Text(text.substring(text.offsetByCodePoints(0, 1)))));
    }
}
