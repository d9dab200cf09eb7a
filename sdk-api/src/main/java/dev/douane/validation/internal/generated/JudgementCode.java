package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the question whether an object's conditions hold: answers 1 if they do, and 0 if not. */
final class JudgementCode {
    /** The compiler of the JVM gives up on long methods, and those that hold more conditions are rare. */
    private static final int MOST = 120;

    private static final String ACCEPTS = "(" + Type.getDescriptor(Node.class) + "[BII)Z";

    private final ClassCode owner;
    private final ObjectConditions conditions;
    /** How often each condition is asked for whose answer is kept. */
    private final Map<Condition.Known, Integer> uses = new HashMap<>();

    private final Emitter out;
    private final int place;

    JudgementCode(ClassCode owner, ObjectConditions conditions, Emitter out) {
        this.owner = owner;
        this.conditions = conditions;
        this.out = out;
        this.place = out.variable(1);
    }

    /** Whether there are few enough of them. */
    static boolean isShort(ObjectConditions conditions) {
        return size(conditions.condition()) <= MOST;
    }

    /** How many there are, each as often as it is written. */
    private static int size(Condition condition) {
        int size = 1;
        for (Condition part : condition.parts()) {
            size += size > MOST ? 0 : size(part);
        }
        return size;
    }

    void write() {
        count(conditions.condition());
        Label no = new Label();
        ask(conditions.condition(), no);
        out.number(1);
        out.code.visitInsn(Opcodes.IRETURN);
        out.code.visitLabel(no);
        out.number(0);
        out.code.visitInsn(Opcodes.IRETURN);
        out.finish();
    }

    private void count(Condition condition) {
        if (condition instanceof Condition.Known known) {
            uses.merge(known, 1, Integer::sum);
        }
        condition.parts().forEach(this::count);
    }

    /** Jumps if a condition does not hold. */
    private void ask(Condition condition, Label no) {
        if (condition instanceof Condition.Present present) {
            noted(present.member());
            out.code.visitJumpInsn(Opcodes.IFLT, no);
        } else if (condition instanceof Condition.Value value) {
            value(value, no);
        } else if (condition instanceof Condition.Dependent dependent) {
            Label yes = new Label();
            noted(dependent.member());
            out.code.visitJumpInsn(Opcodes.IFLT, yes);
            ask(dependent.condition(), no);
            out.code.visitLabel(yes);
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(one -> ask(one, no));
        } else if (condition instanceof Condition.Alternatives alternatives) {
            if (alternatives.exactlyOne()) {
                exactlyOne(alternatives.conditions(), no);
            } else {
                any(alternatives.conditions(), no);
            }
        } else if (condition instanceof Condition.Not not) {
            Label yes = new Label();
            ask(not.condition(), yes);
            out.code.visitJumpInsn(Opcodes.GOTO, no);
            out.code.visitLabel(yes);
        } else if (condition instanceof Condition.Choice choice) {
            choice(choice, no);
        } else {
            known((Condition.Known) condition, no);
        }
    }

    private void noted(int member) {
        out.decisions();
        out.number(conditions.count() - member);
        out.decisions("noted", "(I)I");
    }

    private void value(Condition.Value value, Label no) {
        Label yes = new Label();
        noted(value.member());
        out.code.visitInsn(Opcodes.DUP);
        out.code.visitVarInsn(Opcodes.ISTORE, place);
        out.code.visitJumpInsn(Opcodes.IFLT, yes);
        out.decisions();
        owner.constants().push(out.code, Node.class, value.node());
        out.text();
        out.code.visitVarInsn(Opcodes.ILOAD, place);
        out.end();
        out.decisions("accepts", ACCEPTS);
        out.code.visitJumpInsn(Opcodes.IFEQ, no);
        out.code.visitLabel(yes);
    }

    private void any(List<Condition> conditions, Label no) {
        Label yes = new Label();
        for (Condition one : conditions) {
            Label next = new Label();
            ask(one, next);
            out.code.visitJumpInsn(Opcodes.GOTO, yes);
            out.code.visitLabel(next);
        }
        out.code.visitJumpInsn(Opcodes.GOTO, no);
        out.code.visitLabel(yes);
    }

    private void exactlyOne(List<Condition> conditions, Label no) {
        int holding = out.variable(1);
        out.store(holding, 0);
        for (Condition one : conditions) {
            Label next = new Label();
            ask(one, next);
            out.code.visitIincInsn(holding, 1);
            out.code.visitVarInsn(Opcodes.ILOAD, holding);
            out.number(1);
            out.code.visitJumpInsn(Opcodes.IF_ICMPGT, no);
            out.code.visitLabel(next);
        }
        out.code.visitVarInsn(Opcodes.ILOAD, holding);
        out.code.visitJumpInsn(Opcodes.IFEQ, no);
    }

    private void choice(Condition.Choice choice, Label no) {
        Label otherwise = new Label();
        Label yes = new Label();
        ask(choice.condition(), otherwise);
        ask(choice.consequence(), no);
        out.code.visitJumpInsn(Opcodes.GOTO, yes);
        out.code.visitLabel(otherwise);
        ask(choice.otherwise(), no);
        out.code.visitLabel(yes);
    }

    /** Kept only if it is asked for again; each is written out wherever that is, which {@link #isShort} has counted. */
    private void known(Condition.Known known, Label no) {
        if (uses.getOrDefault(known, 1) == 1) {
            ask(known.condition(), no);
            return;
        }
        Label unknown = new Label();
        Label wrong = new Label();
        Label yes = new Label();
        out.decisions();
        out.number(known.number());
        out.decisions("answer", "(I)I");
        out.code.visitInsn(Opcodes.DUP);
        out.code.visitVarInsn(Opcodes.ISTORE, place);
        out.code.visitJumpInsn(Opcodes.IFLT, unknown);
        out.code.visitVarInsn(Opcodes.ILOAD, place);
        out.code.visitJumpInsn(Opcodes.IFEQ, no);
        out.code.visitJumpInsn(Opcodes.GOTO, yes);
        out.code.visitLabel(unknown);
        ask(known.condition(), wrong);
        answer(known, 1);
        out.code.visitJumpInsn(Opcodes.GOTO, yes);
        out.code.visitLabel(wrong);
        answer(known, 0);
        out.code.visitJumpInsn(Opcodes.GOTO, no);
        out.code.visitLabel(yes);
    }

    private void answer(Condition.Known known, int holds) {
        out.decisions();
        out.number(known.number());
        out.number(holds);
        out.decisions("answer", "(II)V");
    }
}
