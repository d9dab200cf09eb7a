package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.Property;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes what an object's conditions need: where some values stand, and the question at the end. */
final class ConditionCode {
    private static final String DECIDE = "(" + Type.getDescriptor(ObjectConditions.class) + "[BI)Z";

    private final Constants constants;
    private final @Nullable ObjectConditions conditions;

    ConditionCode(Constants constants, @Nullable ObjectConditions conditions) {
        this.constants = constants;
        this.conditions = conditions;
    }

    void open(Emitter out) {
        if (conditions != null && conditions.count() > 0) {
            out.run();
            out.number(conditions.count());
            out.run("open", "(I)V");
        }
    }

    /** Whether conditions ask where the property's value stands. */
    boolean notes(Property property) {
        return conditions != null && conditions.word(property) > 0;
    }

    void note(Emitter out, Property property) {
        int word = conditions == null ? 0 : conditions.word(property);
        if (word > 0) {
            out.run();
            out.number(word);
            out.position();
            out.run("note", "(II)V");
        }
    }

    void decide(Emitter out) {
        if (conditions != null) {
            out.run();
            constants.push(out.code, ObjectConditions.class, conditions);
            out.text();
            out.end();
            out.run("decide", DECIDE);
            out.code.visitJumpInsn(Opcodes.IFEQ, out.refuse);
        }
    }
}
