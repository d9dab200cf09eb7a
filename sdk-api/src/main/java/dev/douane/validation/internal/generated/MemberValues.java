package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Writes the reading of the value of whichever property comes. Fields that ask the same are read by the same code: the
 * fields of a contract are many and their kinds few, and with code for each the processor waits for that more than for the
 * text.
 */
final class MemberValues {
    private static final int BLOCK = 32;

    /** Bytes of a call in the method that chooses among properties. */
    private static final int CALL = 17;
    /** Bytes of a branch to one. */
    private static final int BRANCH = 4;
    /** The JVM compiles methods of 8,000 bytes. */
    private static final int ROOM = 7_000;

    private static final String BLOCK_DESCRIPTOR = "(I" + Emitter.VALUE.substring(1);

    private final ClassCode owner;
    private final ObjectPlan plan;
    private final ConditionCode conditions;
    private final int number;
    /** What each property asks. */
    private final List<Object> asked = new ArrayList<>();

    private final boolean blocks;

    MemberValues(ClassCode owner, ObjectPlan plan, ConditionCode conditions, int number) {
        this.owner = owner;
        this.plan = plan;
        this.conditions = conditions;
        this.number = number;
        for (int i = 0; i < plan.size(); i++) {
            asked.add(ClassCode.likeness(plan.property(i).node));
        }
        long kinds = asked.stream().distinct().count();
        this.blocks = plan.size() <= BLOCK || kinds * CALL + (long) plan.size() * BRANCH > ROOM;
    }

    /**
     * Reads the value of the property that a local variable says. Of several blocks the processor guesses wrong twice, which
     * block and which property; but a few properties are read faster within one method, and the JVM does not compile one that
     * is too long.
     */
    void read(Emitter out, int index) {
        if (plan.size() == 0) {
            out.code.visitJumpInsn(Opcodes.GOTO, out.refuse);
        } else if (blocks) {
            callBlock(out, index);
        } else {
            out.mended(() -> call(out, index), () -> mend(out, index));
        }
    }

    /** Writes the methods that this calls. */
    void write() {
        for (int first = 0; blocks && first < plan.size(); first += BLOCK) {
            block(first, Math.min(plan.size(), first + BLOCK));
        }
    }

    private void mend(Emitter out, int index) {
        owner.values().mend(out, plan, () -> out.code.visitVarInsn(Opcodes.ILOAD, index));
    }

    private void call(Emitter out, int index) {
        Label done = new Label();
        choose(out, index, 0, plan.size(), node -> {
            out.range();
            out.run();
            owner.callOwn(out, owner.reader(node), Emitter.VALUE);
            out.code.visitJumpInsn(Opcodes.GOTO, done);
        });
        out.code.visitLabel(done);
        out.moveTo();
    }

    /** Goes where values like that of the property are read, which is written once for all of them. */
    private void choose(Emitter out, int index, int first, int end, Consumer<Node> read) {
        Map<Object, List<Property>> alike = new LinkedHashMap<>();
        Map<Object, Label> readers = new LinkedHashMap<>();
        Label[] labels = ObjectCode.labels(end - first);
        for (int i = first; i < end; i++) {
            Property property = plan.property(i);
            alike.computeIfAbsent(asked.get(i), one -> new ArrayList<>()).add(property);
            Label reader = readers.computeIfAbsent(asked.get(i), one -> new Label());
            labels[i - first] = conditions.notes(property) ? labels[i - first] : reader;
        }
        out.code.visitVarInsn(Opcodes.ILOAD, index);
        out.code.visitTableSwitchInsn(first, end - 1, out.refuse, labels);
        alike.forEach((question, properties) -> {
            Label reader = Objects.requireNonNull(readers.get(question));
            for (Property property : properties) {
                if (conditions.notes(property)) {
                    out.code.visitLabel(labels[property.index - first]);
                    conditions.note(out, property);
                    out.code.visitJumpInsn(Opcodes.GOTO, reader);
                }
            }
            out.code.visitLabel(reader);
            read.accept(properties.get(0).node);
        });
    }

    private void callBlock(Emitter out, int index) {
        Label done = new Label();
        Label[] labels = ObjectCode.labels((plan.size() + BLOCK - 1) / BLOCK);
        if (labels.length > 1) {
            out.code.visitVarInsn(Opcodes.ILOAD, index);
            out.number(BLOCK);
            out.code.visitInsn(Opcodes.IDIV);
            out.code.visitTableSwitchInsn(0, labels.length - 1, out.refuse, labels);
        }
        for (int i = 0; i < labels.length; i++) {
            out.code.visitLabel(labels[i]);
            out.code.visitVarInsn(Opcodes.ILOAD, index);
            out.range();
            out.run();
            owner.callOwn(out, "v" + number + "_" + i, BLOCK_DESCRIPTOR);
            out.code.visitJumpInsn(Opcodes.GOTO, done);
        }
        out.code.visitLabel(done);
        out.moveTo();
    }

    private void block(int first, int end) {
        Emitter block = owner.method("v" + number + "_" + first / BLOCK, BLOCK_DESCRIPTOR, 1, 0);
        block.roomy = false;
        choose(block, 0, first, end, node -> {
            owner.values().read(block, node, () -> mend(block, 0));
            block.position();
            block.code.visitInsn(Opcodes.IRETURN);
        });
        block.finish();
    }
}
