package dev.douane.validation.internal.generated;

import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.ScalarScan;
import dev.douane.validation.internal.program.DecimalBounds;
import dev.douane.validation.internal.program.Formula;
import dev.douane.validation.internal.program.LiteralPlan;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.NumberPlan;
import dev.douane.validation.internal.program.Scalars;
import dev.douane.validation.internal.program.TextPlan;
import dev.douane.validation.internal.program.TextToken;

/** Reads scalars of nodes that allow several kinds of values, or give a scalar several alternatives. */
final class MixedValues {
    /** The value is well-formed, and surely not accepted. */
    static final int UNFIT = -2;

    private MixedValues() {}

    /** A scalar; answers behind it, {@link #UNFIT}, or {@link Values#REFUSED} if somebody has to look closer. */
    static int read(Node node, byte[] b, int from, int end, Run run) {
        int p = Values.skip(b, from, end);
        if (p >= end) {
            return Values.REFUSED;
        }
        return switch (b[p]) {
            case '"' -> text(node, b, p, end);
            case '{' -> node.object().never() ? UNFIT : Values.REFUSED;
            case '[' -> node.array().never() ? UNFIT : Values.REFUSED;
            case 't', 'f', 'n' -> literal(node, b, p, end);
            default -> number(node, b, p, end, run);
        };
    }

    private static int text(Node node, byte[] b, int p, int end) {
        TextPlan plan = node.text();
        if (plan.free && plan.plain()) {
            return Values.text(b, p, end);
        }
        int behind = plan.token != null ? plan.token.read(b, p, end) : alternative(plan, b, p, end);
        if (behind >= 0) {
            return behind;
        }
        long token = JsonScan.string(b, p + 1, end);
        if (token < 0 || (token & JsonScan.ESCAPED) != 0) {
            return Values.REFUSED;
        }
        int close = JsonScan.close(token);
        int length = close - p - 1 - JsonScan.extra(token);
        return Scalars.text(node, b, p + 1, close, length, b, p, close + 1) ? close + 1 : UNFIT;
    }

    /** By the tokens of alternatives of which one is enough. */
    private static int alternative(TextPlan plan, byte[] b, int p, int end) {
        boolean decides =
                plan.free && plan.wholes().isEmpty() && plan.formulas().size() == 1;
        if (decides && plan.formulas().get(0) instanceof Formula.Alternatives any && !any.exactlyOne()) {
            for (int i = 0; i < any.nodes().size(); i++) {
                TextToken token = any.nodes().get(i).text().token;
                int behind = token == null ? -1 : token.read(b, p, end);
                if (behind >= 0) {
                    return behind;
                }
            }
        }
        return -1;
    }

    private static int literal(Node node, byte[] b, int p, int end) {
        int behind = ScalarScan.literal(b, p, end);
        LiteralPlan plan = node.literal(b[p]);
        if (behind < 0) {
            return Values.REFUSED;
        }
        return !plan.never() && (plan.plain() || Scalars.literal(node, b, p, behind)) ? behind : UNFIT;
    }

    private static int number(Node node, byte[] b, int p, int end, Run run) {
        NumberPlan plan = node.number();
        DecimalBounds bounds = plan.plain() ? plan.decimals() : null;
        if (bounds != null) {
            return Values.decimal(b, p, end, bounds, plan, node, run);
        }
        int behind = run.number(b, p, end);
        return behind < 0 ? Values.REFUSED : run.accepts(node, b, p, behind) ? behind : UNFIT;
    }
}
