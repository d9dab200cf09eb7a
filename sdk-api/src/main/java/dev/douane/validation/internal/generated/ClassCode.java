package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.pattern.Markers;
import dev.douane.validation.internal.program.Discriminator;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.TextPlan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The class for one program: a method for every kind of object and array in it. */
final class ClassCode {
    private static final int MOST_METHODS = 400;

    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS | ClassWriter.COMPUTE_FRAMES);
    private final String name;
    private final Node root;
    private final Layouts layouts;
    private final Constants constants;
    private final ValueCode values = new ValueCode(this);
    private final Shapes shapes = new Shapes();
    private final Set<Node> known = new HashSet<>();
    private final Deque<Node> unwritten = new ArrayDeque<>();
    private final Map<List<Object>, String> texts = new HashMap<>();
    private final Map<Object, String> readers = new HashMap<>();
    private int choices;
    private int objects;

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

    Shapes shapes() {
        return shapes;
    }

    int choices() {
        return choices;
    }

    byte[] write() {
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, name, null, "java/lang/Object", new String[] {
            Type.getInternalName(GeneratedCode.class)
        });
        constructor();
        Emitter entry = new Emitter(writer.visitMethod(Opcodes.ACC_PUBLIC, "value", Emitter.VALUE, null, null), 1, 0);
        values.read(entry, root, null);
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

    /** Whether the node's objects or arrays have a method of their own; there are only so many. */
    boolean writes(Node node) {
        if (!known.contains(node)) {
            if (known.size() >= MOST_METHODS) {
                return false;
            }
            known.add(node);
            unwritten.add(node);
        }
        return true;
    }

    void call(Emitter out, Node node) {
        out.range();
        out.run();
        callOwn(out, "n" + node.id(), Emitter.VALUE);
        out.moveTo();
    }

    /**
     * It does not matter which alternative is tried first: each requires a constant that no other one allows, so that
     * whichever accepts the object is the right one.
     */
    private void guess(Emitter out, List<Node> nodes, int number) {
        Label wrong = new Label();
        Label look = new Label();
        Label[] guesses = ObjectCode.labels(nodes.size());
        int depth = out.variable(1);
        int noted = out.variable(1);
        int behind = out.variable(1);
        mark(out, depth, noted);
        out.run();
        out.number(number);
        out.run("guess", "(I)I");
        out.code.visitTableSwitchInsn(0, guesses.length - 1, look, guesses);
        for (int i = 0; i < guesses.length; i++) {
            out.code.visitLabel(guesses[i]);
            attempt(out, nodes.get(i), behind, wrong);
            out.code.visitVarInsn(Opcodes.ILOAD, behind);
            out.code.visitInsn(Opcodes.IRETURN);
        }
        out.code.visitLabel(wrong);
        out.run();
        out.number(number);
        out.code.visitVarInsn(Opcodes.ILOAD, depth);
        out.code.visitVarInsn(Opcodes.ILOAD, noted);
        out.run("back", "(III)V");
        out.code.visitLabel(look);
    }

    /** Notes where to come back to after an attempt that fails. */
    private static void mark(Emitter out, int depth, int noted) {
        out.run();
        out.run("depth", "()I");
        out.code.visitVarInsn(Opcodes.ISTORE, depth);
        out.run();
        out.run("openNoted", "()I");
        out.code.visitVarInsn(Opcodes.ISTORE, noted);
    }

    /** Reads the value by one alternative, and jumps if that does not accept it. */
    private void attempt(Emitter out, Node alternative, int behind, Label wrong) {
        out.range();
        out.run();
        callOwn(out, "n" + alternative.id(), Emitter.VALUE);
        out.code.visitInsn(Opcodes.DUP);
        out.code.visitVarInsn(Opcodes.ISTORE, behind);
        out.code.visitJumpInsn(Opcodes.IFLT, wrong);
    }

    /** The method that reads strings by an expression; null if there are too many already. */
    @Nullable
    String textMethod(Markers expression, TextPlan plan) {
        List<Object> asked = List.of(expression, plan.min, plan.max);
        String known = texts.get(asked);
        if (known != null || texts.size() >= MOST_METHODS) {
            return known;
        }
        String method = "t" + texts.size();
        texts.put(asked, method);
        new TextMethods(this, expression, plan).write(method);
        return method;
    }

    /**
     * The method that reads one value of a node. Nodes that ask the same share it: with a method for each of many fields, the
     * processor would wait for code more than for the text.
     */
    String reader(Node node) {
        Object asked = likeness(node);
        String known = readers.get(asked);
        if (known != null) {
            return known;
        }
        String method = "r" + readers.size();
        readers.put(asked, method);
        Emitter reader = method(method, 0);
        reader.roomy = false;
        values.read(reader, node, null);
        reader.position();
        reader.code.visitInsn(Opcodes.IRETURN);
        reader.finish();
        return method;
    }

    /** Equal for nodes whose values are read by the same code; what is wrong with one is said by its own node. */
    static Object likeness(Node node) {
        return Shape.isScalar(node) ? node.likeness() : node;
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
        } else if (node.array().never() && !shapes.readsMembers(node.object())) {
            trial(out, node, Objects.requireNonNull(Trial.of(node, shapes)));
        } else if (node.array().never()) {
            enter(out, node);
            new ObjectCode(this, node.object(), objects++, layouts.layout(node.object()), out).write();
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
        out.position();
        out.run("enter", "(I)Z");
        out.code.visitJumpInsn(Opcodes.IFNE, inside);
        ask(out, node);
        out.code.visitLabel(inside);
    }

    private void ask(Emitter out, Node node) {
        out.run();
        constants.push(out.code, Node.class, node);
        out.range();
        out.run("ask", "(" + Type.getDescriptor(Node.class) + "[BII)I");
        out.code.visitInsn(Opcodes.IRETURN);
    }

    /** Tries one alternative after the other. */
    private void trial(Emitter out, Node node, List<Node> nodes) {
        Label ask = new Label();
        int depth = out.variable(1);
        int noted = out.variable(1);
        int behind = out.variable(1);
        mark(out, depth, noted);
        if (nodes.stream().allMatch(this::writes)) {
            out.run();
            out.run("tries", "()Z");
            out.code.visitJumpInsn(Opcodes.IFEQ, ask);
            for (Node alternative : nodes) {
                Label wrong = new Label();
                attempt(out, alternative, behind, wrong);
                out.run();
                out.run("triedAll", "()V");
                out.code.visitVarInsn(Opcodes.ILOAD, behind);
                out.code.visitInsn(Opcodes.IRETURN);
                out.code.visitLabel(wrong);
                out.run();
                out.code.visitVarInsn(Opcodes.ILOAD, depth);
                out.code.visitVarInsn(Opcodes.ILOAD, noted);
                out.run("back", "(II)V");
            }
            out.run();
            out.run("triedAll", "()V");
        }
        out.code.visitLabel(ask);
        ask(out, node);
        out.finish();
    }

    /** Reads by the alternative that the object before was for; if that was wrong, looks for the right one. */
    private void choice(Emitter out, Node node, Discriminator discriminator) {
        List<Node> nodes = discriminator.nodes();
        int number = choices++;
        if (nodes.stream().allMatch(one -> shapes.of(one).kind() == Shape.Kind.OBJECT && writes(one))) {
            guess(out, nodes, number);
        }
        Label[] branches = ObjectCode.labels(nodes.size());
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
            out.run();
            out.number(number);
            out.number(i);
            out.run("learn", "(II)V");
            values.read(out, nodes.get(i), null);
            out.position();
            out.code.visitInsn(Opcodes.IRETURN);
        }
        out.code.visitLabel(unknown);
        ask(out, node);
        out.finish();
    }
}
