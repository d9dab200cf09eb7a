package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.NameAssertion;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Property;
import dev.douane.validation.internal.program.Scalars;
import dev.douane.validation.internal.program.UndecidedValueException;
import java.nio.charset.StandardCharsets;

/** Whether names may be what they are, asked once of those that stand in the schema instead of in every payload. */
final class NamedMembers {
    private NamedMembers() {}

    /** Whether all of them may; false also if it takes too long to say. */
    static boolean allAccepted(ObjectPlan plan, Looks looks) {
        if (!looks.take((long) plan.nameAssertions().size() * plan.size())) {
            return false;
        }
        for (NameAssertion assertion : plan.nameAssertions()) {
            for (int i = 0; i < plan.size(); i++) {
                if (!accepts(assertion, plan.property(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean accepts(NameAssertion assertion, Property property) {
        String name = property.name();
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        byte[] token = ('"' + name + '"').getBytes(StandardCharsets.UTF_8);
        int length = name.codePointCount(0, name.length());
        try {
            return property.plain()
                    && Scalars.text(assertion.node(), utf8, 0, utf8.length, length, token, 0, token.length);
        } catch (UndecidedValueException e) {
            return false;
        }
    }
}
