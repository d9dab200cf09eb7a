package dev.douane.validation.internal.generated;

import dev.douane.internal.json.Words;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Property;
import java.nio.charset.StandardCharsets;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the reading of an object: a jump to the property that came next the last time, a comparison of its name with
 * constants, its value right there, and on to the next one.
 */
final class ObjectCode {
    /** Beyond so many properties the method would be larger than the compiler of the JVM is willing to look at. */
    static final int MOST_INLINE = 40;

    private static final String FIND = "(" + Type.getDescriptor(ObjectPlan.class) + "[II[BII)I";
    private static final String UNKNOWN = "(" + Type.getDescriptor(ObjectPlan.class) + "I[BII)I";

    private final ClassCode owner;
    private final ObjectPlan plan;
    private final int number;
    private final Emitter out;

    private final int order;
    private final int previous;
    private final int index;
    private final int names;
    private final int name;
    private final int seen;

    ObjectCode(ClassCode owner, ObjectPlan plan, int number, Emitter out) {
        this.owner = owner;
        this.plan = plan;
        this.number = number;
        this.out = out;
        this.order = out.variable(1);
        this.previous = out.variable(1);
        this.index = out.variable(1);
        this.names = out.variable(1);
        this.name = out.variable(1);
        this.seen = out.variable(2);
    }

    void write() {
        Label member = new Label();
        Label after = new Label();
        Label done = new Label();
        begin();
        out.ifAt('}', done);
        out.code.visitLabel(member);
        expect();
        if (plan.size() <= MOST_INLINE) {
            inline(after);
        } else {
            inBlocks(after);
        }
        out.code.visitLabel(after);
        out.range();
        out.number('}');
        out.values("separator", "([BIII)I");
        out.moveTo();
        out.ifAt('}', done);
        out.advance(1);
        out.code.visitJumpInsn(Opcodes.GOTO, member);
        out.code.visitLabel(done);
        complete();
    }

    private void begin() {
        out.range();
        out.number('{');
        out.values("open", "([BIII)I");
        out.moveTo();
        out.run();
        out.number(number);
        out.run("order", "(I)[I");
        out.code.visitVarInsn(Opcodes.ASTORE, order);
        out.store(previous, plan.size());
        out.store(index, 0);
        out.store(names, 0);
        out.store(name, 0);
        if (plan.size() <= MOST_INLINE) {
            out.code.visitInsn(Opcodes.LCONST_0);
            out.code.visitVarInsn(Opcodes.LSTORE, seen);
        } else {
            out.run();
            out.number(number);
            out.run("bits", "(I)[J");
            out.code.visitVarInsn(Opcodes.ASTORE, seen);
        }
    }

    private void expect() {
        out.range();
        out.values("skip", "([BII)I");
        out.setPosition();
        out.code.visitVarInsn(Opcodes.ALOAD, order);
        out.code.visitVarInsn(Opcodes.ILOAD, previous);
        out.code.visitInsn(Opcodes.IALOAD);
        out.code.visitVarInsn(Opcodes.ISTORE, index);
        Label ordered = new Label();
        out.code.visitVarInsn(Opcodes.ALOAD, order);
        out.number(plan.size() + 1);
        out.code.visitInsn(Opcodes.IALOAD);
        out.number(Run.tolerated(plan.size()));
        out.code.visitJumpInsn(Opcodes.IF_ICMPLE, ordered);
        out.store(index, Run.UNKNOWN);
        out.code.visitLabel(ordered);
    }

    private void inline(Label after) {
        Label miss = new Label();
        Label[] values = labels(plan.size());
        if (plan.size() > 0) {
            Label[] tokens = labels(plan.size());
            out.code.visitVarInsn(Opcodes.ILOAD, index);
            out.code.visitTableSwitchInsn(0, plan.size() - 1, miss, tokens);
            for (int i = 0; i < plan.size(); i++) {
                Property property = plan.property(i);
                out.code.visitLabel(tokens[i]);
                token(property, miss);
                out.code.visitLabel(values[i]);
                seeInline(i);
                out.store(previous, i);
                owner.values().read(out, property.node);
                if (i + 1 < plan.size() && plan.property(i + 1).plain()) {
                    next(plan.property(i + 1), after);
                    out.code.visitJumpInsn(Opcodes.GOTO, values[i + 1]);
                } else {
                    out.code.visitJumpInsn(Opcodes.GOTO, after);
                }
            }
        }
        out.code.visitLabel(miss);
        find(after);
        if (plan.size() > 0) {
            out.code.visitVarInsn(Opcodes.ILOAD, index);
            out.code.visitTableSwitchInsn(0, plan.size() - 1, out.refuse, values);
        } else {
            out.code.visitJumpInsn(Opcodes.GOTO, out.refuse);
        }
    }

    /** If the property that the schema lists next comes next, there is nothing to look up. */
    private void next(Property property, Label otherwise) {
        byte[] token = (",\"" + property.name() + "\":").getBytes(StandardCharsets.UTF_8);
        out.unlessToken(Words.of(token), token.length, otherwise);
        out.advance(token.length);
    }

    private static Label[] labels(int count) {
        Label[] labels = new Label[count];
        for (int i = 0; i < count; i++) {
            labels[i] = new Label();
        }
        return labels;
    }

    private void token(Property property, Label miss) {
        if (property.plain()) {
            out.unlessToken(property.words(), property.tokenLength(), miss);
            out.advance(property.tokenLength());
            out.range();
            out.values("colon", "([BII)I");
            out.moveTo();
        } else {
            out.code.visitJumpInsn(Opcodes.GOTO, miss);
        }
    }

    private void seeInline(int property) {
        out.code.visitVarInsn(Opcodes.LLOAD, seen);
        out.code.visitLdcInsn(1L << property);
        out.code.visitInsn(Opcodes.LAND);
        out.code.visitInsn(Opcodes.LCONST_0);
        out.code.visitInsn(Opcodes.LCMP);
        out.code.visitJumpInsn(Opcodes.IFNE, out.refuse);
        out.code.visitVarInsn(Opcodes.LLOAD, seen);
        out.code.visitLdcInsn(1L << property);
        out.code.visitInsn(Opcodes.LOR);
        out.code.visitVarInsn(Opcodes.LSTORE, seen);
    }

    /** Reads a name that was not expected; behind it, the index is that of a property, or the value was read. */
    private void find(Label after) {
        out.position();
        out.code.visitVarInsn(Opcodes.ISTORE, name);
        out.run();
        owner.constants().push(out.code, ObjectPlan.class, plan);
        out.code.visitVarInsn(Opcodes.ALOAD, order);
        out.code.visitVarInsn(Opcodes.ILOAD, previous);
        out.range();
        out.run("find", FIND);
        out.code.visitVarInsn(Opcodes.ISTORE, index);
        out.code.visitVarInsn(Opcodes.ILOAD, index);
        out.number(Run.UNREADABLE);
        out.code.visitJumpInsn(Opcodes.IF_ICMPEQ, out.refuse);
        out.run();
        out.run("at", "()I");
        out.setPosition();
        Label known = new Label();
        out.code.visitVarInsn(Opcodes.ILOAD, index);
        out.code.visitJumpInsn(Opcodes.IFGE, known);
        if (ClassCode.isClosed(plan)) {
            out.code.visitJumpInsn(Opcodes.GOTO, out.refuse);
        } else {
            unknown();
            out.code.visitJumpInsn(Opcodes.GOTO, after);
        }
        out.code.visitLabel(known);
    }

    private void unknown() {
        out.run();
        out.code.visitVarInsn(Opcodes.ILOAD, names);
        out.run("owner", "(I)I");
        out.code.visitVarInsn(Opcodes.ISTORE, names);
        out.run();
        owner.constants().push(out.code, ObjectPlan.class, plan);
        out.code.visitVarInsn(Opcodes.ILOAD, names);
        out.text();
        out.code.visitVarInsn(Opcodes.ILOAD, name);
        out.end();
        out.run("unknown", UNKNOWN);
        out.moveTo();
    }

    /** With many properties, blocks of them are methods of their own. */
    private void inBlocks(Label after) {
        Label miss = new Label();
        Label read = new Label();
        out.code.visitVarInsn(Opcodes.ILOAD, index);
        out.code.visitJumpInsn(Opcodes.IFLT, miss);
        out.position();
        out.code.visitVarInsn(Opcodes.ISTORE, name);
        owner.callBlock(out, number, plan, index, false);
        out.code.visitInsn(Opcodes.DUP);
        out.setPosition();
        out.code.visitJumpInsn(Opcodes.IFGE, read);
        out.position();
        out.number(ClassCode.OTHER_NAME);
        out.code.visitJumpInsn(Opcodes.IF_ICMPNE, out.refuse);
        out.code.visitVarInsn(Opcodes.ILOAD, name);
        out.setPosition();
        out.code.visitLabel(miss);
        find(after);
        owner.callBlock(out, number, plan, index, true);
        out.moveTo();
        out.code.visitLabel(read);
        out.code.visitVarInsn(Opcodes.ALOAD, seen);
        out.code.visitVarInsn(Opcodes.ILOAD, index);
        out.code.visitMethodInsn(Opcodes.INVOKESTATIC, Emitter.RUN, "see", "([JI)Z", false);
        out.code.visitJumpInsn(Opcodes.IFEQ, out.refuse);
        out.code.visitVarInsn(Opcodes.ILOAD, index);
        out.code.visitVarInsn(Opcodes.ISTORE, previous);
    }

    private void complete() {
        if (plan.size() <= MOST_INLINE) {
            if (plan.required != 0) {
                out.code.visitVarInsn(Opcodes.LLOAD, seen);
                out.code.visitLdcInsn(plan.required);
                out.code.visitInsn(Opcodes.LAND);
                out.code.visitLdcInsn(plan.required);
                out.code.visitInsn(Opcodes.LCMP);
                out.code.visitJumpInsn(Opcodes.IFNE, out.refuse);
            }
        } else {
            owner.constants().push(out.code, ObjectPlan.class, plan);
            out.code.visitVarInsn(Opcodes.ALOAD, seen);
            out.code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    Emitter.RUN,
                    "complete",
                    "(" + Type.getDescriptor(ObjectPlan.class) + "[J)Z",
                    false);
            out.code.visitJumpInsn(Opcodes.IFEQ, out.refuse);
        }
        out.leave();
    }
}
