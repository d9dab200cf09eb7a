package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.internal.json.JsonText;
import dev.douane.internal.json.UnusualTextException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * Numbers, with the range of their Java type as bounds. JSON Schema's integer is any number without a fraction, however
 * it is written (2020-12 validation §6.1.1), so {@code 1.0} and {@code 1e2} are read as integers too.
 */
final class NumberTypes {
    /** The shapes by class, primitives and their boxes alike. */
    static final Map<Class<?>, Shape> SHAPES = Map.ofEntries(
            Map.entry(byte.class, whole(Byte.MIN_VALUE, Byte.MAX_VALUE, value -> (byte) value)),
            Map.entry(Byte.class, whole(Byte.MIN_VALUE, Byte.MAX_VALUE, value -> (byte) value)),
            Map.entry(short.class, whole(Short.MIN_VALUE, Short.MAX_VALUE, value -> (short) value)),
            Map.entry(Short.class, whole(Short.MIN_VALUE, Short.MAX_VALUE, value -> (short) value)),
            Map.entry(int.class, whole(Integer.MIN_VALUE, Integer.MAX_VALUE, value -> (int) value)),
            Map.entry(Integer.class, whole(Integer.MIN_VALUE, Integer.MAX_VALUE, value -> (int) value)),
            Map.entry(long.class, whole(Long.MIN_VALUE, Long.MAX_VALUE, value -> value)),
            Map.entry(Long.class, whole(Long.MIN_VALUE, Long.MAX_VALUE, value -> value)),
            Map.entry(BigInteger.class, integer()),
            Map.entry(BigDecimal.class, decimal()),
            Map.entry(float.class, binary(Float.toString(Float.MAX_VALUE), BigDecimal::floatValue)),
            Map.entry(Float.class, binary(Float.toString(Float.MAX_VALUE), BigDecimal::floatValue)),
            Map.entry(double.class, binary(Double.toString(Double.MAX_VALUE), BigDecimal::doubleValue)),
            Map.entry(Double.class, binary(Double.toString(Double.MAX_VALUE), BigDecimal::doubleValue)));

    private NumberTypes() {}

    static ScalarShape whole(long least, long most, LongFunction<Object> narrow) {
        BigInteger from = BigInteger.valueOf(least);
        BigInteger to = BigInteger.valueOf(most);
        String expected = "an integer from " + least + " to " + most;
        return new ScalarShape(
                Family.INTEGER,
                Json.object("type", "integer").put("minimum", least).put("maximum", most),
                json -> {
                    BigInteger value = integer(json, expected);
                    if (value.compareTo(from) < 0 || value.compareTo(to) > 0) {
                        throw another(expected);
                    }
                    return narrow.apply(value.longValueExact());
                },
                text -> {
                    long value = text.integer();
                    if (value < least || value > most) {
                        throw new UnusualTextException();
                    }
                    return narrow.apply(value);
                },
                NumberTypes::writeInteger);
    }

    private static ScalarShape integer() {
        return new ScalarShape(
                Family.INTEGER,
                Json.object("type", "integer"),
                json -> integer(json, "an integer"),
                text -> BigInteger.valueOf(text.integer()),
                NumberTypes::writeInteger);
    }

    private static BigInteger integer(JsonNode json, String expected) throws MismatchException {
        BigDecimal number = number(json, expected).stripTrailingZeros();
        if (number.scale() > 0) {
            throw another(expected);
        }
        return number.toBigIntegerExact();
    }

    private static MismatchException another(String expected) {
        return new MismatchException("expected " + expected + ", but was another number");
    }

    private static JsonNode writeInteger(Object value) {
        return Json.nodes().numberNode(new BigInteger(value.toString()));
    }

    private static Shape decimal() {
        return new ScalarShape(
                Family.DECIMAL,
                Json.object("type", "number"),
                json -> number(json, "a number"),
                JsonText::decimal,
                value -> Json.nodes().numberNode((BigDecimal) value));
    }

    /** The bounds are the largest finite value as Java prints it, which reads back as that value. */
    private static Shape binary(String largest, Function<BigDecimal, Object> round) {
        BigDecimal bound = new BigDecimal(largest);
        ObjectNode keywords =
                Json.object("type", "number").put("minimum", bound.negate()).put("maximum", bound);
        return new ScalarShape(
                Family.BINARY,
                keywords,
                json -> {
                    BigDecimal exact = number(json, "a number");
                    if (exact.abs().compareTo(bound) > 0) {
                        throw new MismatchException("expected a number of at most " + largest + " in size");
                    }
                    return round.apply(exact);
                },
                // Of 18 digits at most, so within any bound.
                text -> round.apply(text.decimal()),
                value -> {
                    if (!Double.isFinite(((Number) value).doubleValue())) {
                        throw new MismatchException("JSON has no NaN and no infinity (RFC 8259 §6)");
                    }
                    return Json.nodes().numberNode(new BigDecimal(value.toString()));
                });
    }

    private static BigDecimal number(JsonNode json, String expected) throws MismatchException {
        if (!json.isNumber()) {
            throw Json.unexpected(json, expected);
        }
        return json.decimalValue();
    }
}
