package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a producer writes its payloads, learned from a few of them. */
final class Layouts {
    private final IdentityHashMap<ObjectPlan, ObservedObjects> observed = new IdentityHashMap<>();
    private boolean spaced;

    private Layouts() {}

    /**
     * Learns.
     *
     * @param root what the payloads satisfy
     * @param shapes of the nodes
     * @param samples payloads, or how they begin
     */
    static Layouts of(Node root, Shapes shapes, List<byte[]> samples) {
        Layouts layouts = new Layouts();
        for (byte[] sample : samples) {
            new LayoutReader(layouts, shapes, sample).read(root);
        }
        return layouts;
    }

    ObservedObjects of(ObjectPlan plan) {
        return observed.computeIfAbsent(plan, ObservedObjects::new);
    }

    void spaced() {
        spaced = true;
    }

    /** How objects of a kind are written; as the schema lists their properties if none was seen. */
    Layout layout(ObjectPlan plan) {
        ObservedObjects seen = observed.get(plan);
        @Nullable Spacing usual = spaced ? null : Spacing.NONE;
        return seen == null ? Layout.of(plan, usual) : seen.layout();
    }
}
