package dev.douane.validation.internal.generated;

import org.jspecify.annotations.Nullable;

/** In which order the members of each kind of object came, the last time. */
final class MemberOrders {
    private final @Nullable PlannedMember[] @Nullable [] orders;

    MemberOrders(int objects) {
        this.orders = new PlannedMember[objects][];
    }

    @Nullable
    PlannedMember[] of(Step step) {
        PlannedMember[] order = orders[step.number];
        if (order == null) {
            int size = step.members.length;
            order = new PlannedMember[size + 1];
            for (int i = 0; i < size; i++) {
                order[i] = i + 1 < size ? step.members[i + 1] : null;
            }
            order[size] = size == 0 ? null : step.members[0];
            orders[step.number] = order;
        }
        return order;
    }
}
