package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.pattern.Markers;
import dev.douane.validation.internal.pattern.SetTable;
import dev.douane.validation.internal.program.TextPlan;

/**
 * The methods that read strings by one expression: one for those of ASCII without escapes, and one that goes on with others, so
 * that it does not take up room in the first.
 */
final class TextMethods {
    private final ClassCode owner;
    private final Markers expression;
    private final TextPlan plan;

    TextMethods(ClassCode owner, Markers expression, TextPlan plan) {
        this.owner = owner;
        this.expression = expression;
        this.plan = plan;
    }

    void write(String method) {
        Emitter out = owner.method(method, 0);
        SetTable table = expression.table();
        if (table == null) {
            new MarkerCode(out, expression, plan, null).write();
            return;
        }
        String folded = method + "f";
        String descriptor = Emitter.VALUE.replace(")", MarkerText.parameters(expression) + ")");
        new MarkerCode(out, expression, plan, () -> owner.callOwn(out, folded, descriptor)).write();
        Emitter other = owner.method(folded, descriptor, 0, MarkerText.size(expression));
        new FoldCode(other, expression, plan, () -> owner.constants().push(other.code, SetTable.class, table)).write();
    }
}
