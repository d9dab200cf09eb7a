package dev.douane.benchmarks.payloads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** Rules whose parts may be one of several things each, most of them without a constant that says which. */
final class RuleSets implements PayloadShape {
    private static final int RULES = 20;
    private static final int LEVELS = 3;

    @Override
    public String contract() {
        return Json.resource("/contracts/rules.json").toString();
    }

    @Override
    public JsonNode payload(int index, Random random) {
        Draw draw = new Draw(random);
        ObjectNode set = Json.NODES.objectNode().put("version", index);
        ArrayNode rules = set.putArray("rules");
        for (int i = 0; i < RULES; i++) {
            rules.add(rule(draw));
        }
        return set;
    }

    private static ObjectNode rule(Draw draw) {
        ObjectNode rule = Json.NODES.objectNode().put("name", draw.sentence(10, 40));
        rule.set("when", condition(draw, LEVELS));
        if (draw.chance(50)) {
            rule.put("notify", draw.email());
        } else {
            ArrayNode several = rule.putArray("notify");
            for (int i = draw.integer(1, 3); i > 0; i--) {
                several.add(draw.email());
            }
        }
        rule.set("target", target(draw));
        if (draw.chance(50)) {
            rule.put("limit", draw.integer(0, 5_000));
        } else {
            rule.put("limit", draw.integer(1, 100) + "%");
        }
        rule.put("level", draw.one("low", "high", "critical", "P1", "P4"));
        if (draw.chance(40)) {
            rule.put("retry", draw.chance(50));
        } else {
            rule.putObject("retry")
                    .put("times", draw.integer(1, 9))
                    .put("delay", draw.integer(1, 900) + draw.one("ms", "s"));
        }
        if (draw.chance(70)) {
            rule.set("payment", payment(draw));
        }
        return rule;
    }

    private static ObjectNode condition(Draw draw, int levels) {
        ObjectNode condition = Json.NODES.objectNode();
        switch (levels == 0 ? draw.integer(3, 4) : draw.integer(0, 4)) {
            case 0, 1 -> {
                ArrayNode parts = condition.putArray(draw.one("all", "any"));
                for (int i = draw.integer(1, 3); i > 0; i--) {
                    parts.add(condition(draw, levels - 1));
                }
            }
            case 2 -> condition.set("not", condition(draw, levels - 1));
            case 3 -> {
                condition.put("field", draw.word(3, 12));
                if (draw.chance(50)) {
                    condition.put("equals", draw.word(2, 20));
                } else {
                    condition.put("equals", draw.integer(0, 100_000));
                }
            }
            default -> {
                condition.put("field", draw.word(3, 12));
                condition.putArray("between").add(draw.decimal(0, 100, 2)).add(draw.integer(100, 10_000));
            }
        }
        return condition;
    }

    private static JsonNode target(Draw draw) {
        ObjectNode target = Json.NODES.objectNode();
        switch (draw.integer(0, 3)) {
            case 0 ->
                target.put("queue", draw.word(3, 9) + "." + draw.word(3, 9)).put("priority", draw.integer(0, 9));
            case 1 -> {
                target.put("schema", draw.word(4, 8)).put("table", draw.word(4, 16));
                target.putArray("columns").add(draw.word(3, 9)).add(draw.word(3, 9));
            }
            case 2 ->
                target.put("url", "https://" + draw.word(5, 12) + ".example/" + draw.word(3, 20))
                        .put("method", draw.one("POST", "PUT"));
            default -> {
                return Json.NODES.nullNode();
            }
        }
        return target;
    }

    private static ObjectNode payment(Draw draw) {
        ObjectNode payment = Json.NODES.objectNode().put("amount", draw.decimal(1, 9_000, 2));
        return draw.chance(50)
                ? payment.put("kind", "card").put("number", draw.digits(16))
                : payment.put("kind", "transfer").put("iban", draw.capitals(2) + draw.digits(draw.integer(12, 24)));
    }
}
