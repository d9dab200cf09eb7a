package dev.douane.validation.internal.program;

/** What {@code true}, {@code false} or {@code null} must satisfy. */
public final class LiteralPlan extends Plan {
    LiteralPlan(Conditions conditions) {
        super(conditions);
    }
}
