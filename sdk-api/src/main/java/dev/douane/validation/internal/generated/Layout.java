package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Property;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a producer writes one kind of object.
 *
 * @param order the properties in the order in which they come, without those that never come; empty if there is no order
 * @param spacing what stands around the names; null if that is not always the same
 */
record Layout(List<Property> order, @Nullable Spacing spacing) {
    /** As the schema lists them. */
    static Layout of(ObjectPlan plan, @Nullable Spacing spacing) {
        return new Layout(
                IntStream.range(0, plan.size())
                        .mapToObj(plan::property)
                        .filter(Property::plain)
                        .toList(),
                spacing);
    }

    /** Whether an object that follows the order to its end has all that it must have. */
    boolean completes(ObjectPlan plan) {
        return IntStream.range(0, plan.size())
                .allMatch(index -> !plan.requires(index) || order.contains(plan.property(index)));
    }
}
