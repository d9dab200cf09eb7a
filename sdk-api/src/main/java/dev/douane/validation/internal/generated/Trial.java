package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.Assertion;
import dev.douane.validation.internal.program.Formula;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alternatives of an object that no constant tells apart, so that one after the other is tried. */
final class Trial {
    /** More of them are for the machine, which reads an object once for all. */
    private static final int MOST = 8;

    private Trial() {}

    /** The alternatives of which whichever accepts an object decides; null if that is not all that is asked. */
    static @Nullable List<Node> of(Node node, Shapes shapes) {
        ObjectPlan plan = node.object();
        boolean alone = plan.discriminator() == null
                && plan.formulas().size() == 1
                && plan.wholes().isEmpty()
                && plan.unevaluated().isEmpty()
                && plan.requirements().isEmpty()
                && plan.nameAssertions().isEmpty()
                && plan.min == 0
                && plan.max == Integer.MAX_VALUE
                && areFree(plan);
        if (!alone || !(plan.formulas().get(0) instanceof Formula.Alternatives alternatives)) {
            return null;
        }
        List<Node> nodes = alternatives.nodes();
        boolean few = nodes.size() <= MOST;
        for (int i = 0; few && i < nodes.size(); i++) {
            few = shapes.readsObject(nodes.get(i));
        }
        return few && (!alternatives.exactlyOne() || areExclusive(nodes)) ? nodes : null;
    }

    private static boolean areFree(ObjectPlan plan) {
        boolean free = plan.unknown().isFree();
        for (int i = 0; free && i < plan.size(); i++) {
            free = plan.property(i).node.isFree();
        }
        return free;
    }

    private static boolean areExclusive(List<Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            for (int k = 0; k < i; k++) {
                ObjectPlan one = nodes.get(i).object();
                ObjectPlan other = nodes.get(k).object();
                if (!wantsWhatIsForbidden(one, other) && !wantsWhatIsForbidden(other, one)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean wantsWhatIsForbidden(ObjectPlan one, ObjectPlan other) {
        for (Assertion.Required required : one.requirements()) {
            for (int i = 0; required.present() < 0 && i < required.size(); i++) {
                byte[] name = one.property(required.index(i)).name().getBytes(StandardCharsets.UTF_8);
                int index = other.find(name, 0, name.length);
                if (index < 0 ? Shape.isClosed(other) : Shape.isNothing(other.property(index).node)) {
                    return true;
                }
            }
        }
        return false;
    }
}
