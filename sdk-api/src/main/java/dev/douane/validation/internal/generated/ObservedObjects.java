package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Property;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was seen of the objects of one kind. */
final class ObservedObjects {
    /** With fewer objects than this, a property that none of them has may still be one that others have. */
    private static final int ENOUGH = 8;

    private final ObjectPlan plan;
    private final List<Property> order = new ArrayList<>();
    private @Nullable Spacing spacing;
    private boolean spacingVaries;
    private int objects;
    private int members;
    private int backwards;
    private int place;

    ObservedObjects(ObjectPlan plan) {
        this.plan = plan;
    }

    void begin() {
        objects++;
        place = -1;
    }

    /** The next member of the object. */
    void member(Property property) {
        members++;
        int at = order.indexOf(property);
        if (at < 0) {
            at = place + 1;
            order.add(at, property);
        } else if (at <= place) {
            backwards++;
        }
        place = at;
    }

    void spacing(Spacing seen) {
        spacingVaries |= spacing != null && !spacing.equals(seen);
        spacing = seen;
    }

    @Nullable
    Spacing spacing() {
        return spacingVaries || spacing == null || !spacing.isShort() ? null : spacing;
    }

    Layout layout() {
        if (backwards * 4 > members) {
            return new Layout(List.of(), spacing());
        }
        List<Property> all = new ArrayList<>(order);
        for (int i = 0; i < plan.size() && objects < ENOUGH; i++) {
            Property property = plan.property(i);
            if (!all.contains(property)) {
                all.add(i == 0 ? 0 : all.indexOf(plan.property(i - 1)) + 1, property);
            }
        }
        all.removeIf(property -> !property.plain());
        return new Layout(List.copyOf(all), spacing());
    }
}
