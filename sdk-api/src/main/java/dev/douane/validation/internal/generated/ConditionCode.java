package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.Property;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes what an object's conditions need: where some values stand, and the question at the end. */
final class ConditionCode {
    private static final String HOLD = "(" + Type.getDescriptor(ObjectConditions.class) + "[BI)Z";

    private final ClassCode owner;
    private final String method;
    /** Whether the conditions have a method of their own. */
    private final boolean written;

    private final @Nullable ObjectConditions conditions;

    ConditionCode(ClassCode owner, int number, @Nullable ObjectConditions conditions) {
        this.owner = owner;
        this.conditions = conditions;
        this.method = "d" + number;
        this.written = conditions != null && JudgementCode.isShort(conditions);
        if (conditions != null && written) {
            new JudgementCode(owner, conditions, owner.method(method, 0)).write();
        }
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
            if (written) {
                out.decisions();
                out.decisions("judge", "()V");
                out.decisions();
                out.number(conditions.count());
                out.range();
                out.run();
                owner.callOwn(out, method, Emitter.VALUE);
                out.decisions("judged", "(II)Z");
            } else {
                out.decisions();
                owner.constants().push(out.code, ObjectConditions.class, conditions);
                out.text();
                out.end();
                out.decisions("hold", HOLD);
            }
            out.code.visitJumpInsn(Opcodes.IFEQ, out.refuse);
        }
    }
}
