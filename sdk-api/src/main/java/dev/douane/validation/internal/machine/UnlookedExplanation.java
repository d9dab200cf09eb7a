package dev.douane.validation.internal.machine;

import dev.douane.internal.json.JsonEscapes;
import dev.douane.internal.json.JsonScan;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Plan;
import dev.douane.validation.internal.program.Unevaluated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes over the children of a value again for those at which nobody looks and that are not in order by themselves. */
final class UnlookedExplanation {
    private final Explanation explanation;
    private final Plan plan;
    private final byte[] b;
    private final int behind;
    private final long[] saying;

    UnlookedExplanation(Explanation explanation, Plan plan, Frame value, int from, int behind) {
        this.explanation = explanation;
        this.plan = plan;
        this.b = explanation.text();
        this.behind = behind;
        List<Unevaluated> assertions = plan.unevaluated();
        this.saying = new long[assertions.size()];
        for (int i = 0; i < saying.length; i++) {
            saying[i] = assertions
                    .get(i)
                    .saying(
                            node -> explanation.holds(node, from, behind),
                            property -> ObjectPlan.seen(property, value.seen, value.more));
        }
    }

    void children(int from) {
        boolean object = b[from] == '{';
        int p = JsonScan.space(b, from + 1, behind);
        for (int count = 0; b[p] != '}' && b[p] != ']'; count++) {
            p = JsonScan.space(b, b[p] == ',' ? p + 1 : p, behind);
            String name = null;
            if (object) {
                long token = JsonScan.string(b, p + 1, behind);
                name = JsonEscapes.text(b, p + 1, token);
                int colon = JsonScan.space(b, JsonScan.close(token) + 1, behind);
                p = JsonScan.space(b, colon + 1, behind);
            }
            child(name, count, p);
            p = JsonScan.space(b, explanation.behind(p, behind), behind);
        }
    }

    private void child(@Nullable String name, int index, int p) {
        String below =
                name == null ? Integer.toString(index) : name.replace("~", "~0").replace("/", "~1");
        for (int i = 0; i < saying.length; i++) {
            Unevaluated unevaluated = plan.unevaluated().get(i);
            long lookers = lookers(unevaluated, name, index);
            if (lookers != Unevaluated.LOOKED_AT
                    && ((lookers | counting(unevaluated, p)) & saying[i]) == 0
                    && !explanation.holds(unevaluated.node(), p, behind)) {
                explanation.below(below, unevaluated, name, p, behind);
            }
        }
    }

    private long lookers(Unevaluated unevaluated, @Nullable String name, int index) {
        if (name == null) {
            return unevaluated.child(index);
        }
        byte[] utf8 = name.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int property = ((ObjectPlan) plan).find(utf8, 0, utf8.length);
        return property >= 0 ? unevaluated.child(property) : unevaluated.child(utf8, 0, utf8.length);
    }

    private long counting(Unevaluated unevaluated, int p) {
        long bits = 0;
        for (Unevaluated.Counting one : unevaluated.counting()) {
            Node node = one.node();
            bits |= explanation.holds(node, p, behind) ? one.bit() : 0;
        }
        return bits;
    }
}
