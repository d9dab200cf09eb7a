package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/**
 * Gives equal numbers equal nodes: 1, 1.0 and 10e-1 become the integer 1. The engine compares numbers in several ways,
 * some of them by node, some through a long or a double; on normal numbers they agree.
 */
final class NormalNumbers {
    private static final int INT_BITS = 31;
    private static final int LONG_BITS = 63;

    private NormalNumbers() {}

    /** Replaces the numbers of a tree in place; answers the tree, or what a lone number became. */
    static JsonNode normalize(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (mayHoldNumbers(member.getValue())) {
                    member.setValue(normalize(member.getValue()));
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (mayHoldNumbers(array.get(i))) {
                    array.set(i, normalize(array.get(i)));
                }
            }
        } else if (node.isBigDecimal()) {
            return number(node.decimalValue());
        }
        return node;
    }

    private static boolean mayHoldNumbers(JsonNode node) {
        return node.isContainerNode() || node.isBigDecimal();
    }

    private static JsonNode number(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (stripped.scale() > 0) {
            return DecimalNode.valueOf(stripped);
        }
        BigInteger integer = stripped.toBigIntegerExact();
        if (integer.bitLength() <= INT_BITS) {
            return IntNode.valueOf(integer.intValue());
        }
        return integer.bitLength() <= LONG_BITS
                ? LongNode.valueOf(integer.longValue())
                : BigIntegerNode.valueOf(integer);
    }
}
