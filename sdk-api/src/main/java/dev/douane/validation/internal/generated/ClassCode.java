package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.ArrayPlan;
import dev.douane.validation.internal.program.Discriminator;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The class for one program: a method for every kind of object and array in it. */
final class ClassCode {
    private static final int MOST_METHODS = 400;
    private static final int MOST_PROPERTIES = 2_000;

    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS | ClassWriter.COMPUTE_FRAMES);
    private final String name;
    private final Node root;
    private final Layouts layouts;
    private final Constants constants;
    private final ValueCode values = new ValueCode(this);
    private final List<ObjectPlan> objects = new ArrayList<>();
    private final Set<Node> known = new HashSet<>();
    private final Deque<Node> unwritten = new ArrayDeque<>();

    ClassCode(Node root, Layouts layouts, String name) {
        this.root = root;
        this.layouts = layouts;
        this.name = name;
        this.constants = new Constants(name);
    }

    Constants constants() {
        return constants;
    }

    ValueCode values() {
        return values;
    }

    List<ObjectPlan> objects() {
        return objects;
    }

    byte[] write() {
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, name, null, "java/lang/Object", new String[] {
            Type.getInternalName(GeneratedCode.class)
        });
        constructor();
        Emitter entry = new Emitter(writer.visitMethod(Opcodes.ACC_PUBLIC, "value", Emitter.VALUE, null, null), 1, 0);
        values.read(entry, root);
        entry.position();
        entry.code.visitInsn(Opcodes.IRETURN);
        entry.finish();
        while (!unwritten.isEmpty()) {
            method(unwritten.remove());
        }
        constants.write(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void constructor() {
        MethodVisitor code = writer.visitMethod(0, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Whether the node's objects or arrays have a method of their own. */
    boolean writes(Node node) {
        boolean writable = node.array().never()
                ? writable(node.object()) && (node.object().size() <= ObjectPlan.WORD || !Cycles.leadsBack(node))
                : writable(node.array());
        if (writable && !known.contains(node)) {
            if (known.size() >= MOST_METHODS) {
                return false;
            }
            known.add(node);
            unwritten.add(node);
        }
        return writable;
    }

    private static boolean writable(ObjectPlan plan) {
        if (plan.discriminator() != null) {
            return true;
        }
        return plan.plain()
                && plan.min == 0
                && plan.max == Integer.MAX_VALUE
                && plan.size() <= MOST_PROPERTIES
                && plan.nameAssertions().isEmpty()
                && plan.requirements().stream().allMatch(required -> required.present() < 0);
    }

    private static boolean writable(ArrayPlan plan) {
        boolean scalars = plan.item(0).object().never() && plan.item(0).array().never();
        return !plan.conditional() && plan.firsts() == 0 && (plan.plain() || (scalars && plan.comparesItems()));
    }

    /** Whether the schema names all properties there may be. */
    static boolean isClosed(ObjectPlan plan) {
        Node usual = plan.unknown().usual();
        return !plan.unknown().patterned()
                && usual.object().never()
                && usual.array().never()
                && usual.text().never()
                && usual.number().never()
                && usual.literal('t').never()
                && usual.literal('f').never()
                && usual.literal('n').never();
    }

    void call(Emitter out, Node node) {
        out.range();
        out.run();
        callOwn(out, "n" + node.id(), Emitter.VALUE);
        out.moveTo();
    }

    Emitter method(String method, int before) {
        return method(method, Emitter.VALUE, before, 0);
    }

    /** A method of the class; so many local variables stand before the text and behind the run. */
    Emitter method(String method, String descriptor, int before, int behind) {
        return new Emitter(
                writer.visitMethod(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE, method, descriptor, null, null),
                before,
                behind);
    }

    void callOwn(Emitter out, String method, String descriptor) {
        out.code.visitMethodInsn(Opcodes.INVOKESTATIC, name, method, descriptor, false);
    }

    private void method(Node node) {
        Emitter out = method("n" + node.id(), 0);
        Discriminator discriminator = node.object().discriminator();
        if (node.array().never() && discriminator != null) {
            choice(out, node, discriminator);
        } else if (node.array().never()) {
            enter(out, node);
            objects.add(node.object());
            new ObjectCode(this, node.object(), objects.size() - 1, layouts.layout(node.object()), out).write();
        } else {
            enter(out, node);
            new ArrayCode(this, node.array(), out).write();
            out.finish();
        }
    }

    /** Deep inside, the interpreter goes on, whose stack is its own. */
    private void enter(Emitter out, Node node) {
        Label inside = new Label();
        out.run();
        out.run("enter", "()Z");
        out.code.visitJumpInsn(Opcodes.IFNE, inside);
        out.run();
        constants.push(out.code, Node.class, node);
        out.range();
        out.run("value", "(" + Type.getDescriptor(Node.class) + "[BII)I");
        out.code.visitInsn(Opcodes.IRETURN);
        out.code.visitLabel(inside);
    }

    /** Jumps to the alternative that the object is meant for. */
    private void choice(Emitter out, Node node, Discriminator discriminator) {
        List<Node> nodes = discriminator.nodes();
        Label[] branches = new Label[nodes.size()];
        for (int i = 0; i < branches.length; i++) {
            branches[i] = new Label();
        }
        Label unknown = new Label();
        out.range();
        out.values("skip", "([BII)I");
        out.setPosition();
        constants.push(out.code, Discriminator.class, discriminator);
        out.range();
        out.code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, Type.getInternalName(Discriminator.class), "choose", "([BII)I", false);
        out.code.visitTableSwitchInsn(0, branches.length - 1, unknown, branches);
        for (int i = 0; i < branches.length; i++) {
            out.code.visitLabel(branches[i]);
            values.read(out, nodes.get(i));
            out.position();
            out.code.visitInsn(Opcodes.IRETURN);
        }
        out.code.visitLabel(unknown);
        out.run();
        constants.push(out.code, Node.class, node);
        out.range();
        out.run("value", "(" + Type.getDescriptor(Node.class) + "[BII)I");
        out.code.visitInsn(Opcodes.IRETURN);
        out.finish();
    }
}
