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
    /** About so many objects the code of one member names. */
    private static final int PARTS = 3;

    /** More of them are more than one initialiser can hold. */
    private static final int MOST_PARTS = 4_000;

    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS | ClassWriter.COMPUTE_FRAMES);
    private final String name;
    private final Node root;
    private final Layouts layouts;
    private final Constants constants;
    private final ValueCode values = new ValueCode(this);
    private final Shapes shapes;
    private final Set<Container> known = new HashSet<>();
    private final Deque<Container> unwritten = new ArrayDeque<>();
    private final Map<List<Object>, String> texts = new HashMap<>();
    private final Map<Object, String> readers = new HashMap<>();
    private final Map<Object, String> mixed = new HashMap<>();
    private int choices;
    private int parts;
    private int objects;

    ClassCode(Node root, Shapes shapes, Layouts layouts, String name) {
        this.shapes = shapes;
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
    boolean writes(Container container) {
        if (!known.contains(container)) {
            int size = PARTS
                    + PARTS * (container.array() ? 1 : container.node().object().size());
            if (known.size() >= MOST_METHODS || (!known.isEmpty() && parts + size > MOST_PARTS)) {
                return false;
            }
            parts += size;
            known.add(container);
            unwritten.add(container);
        }
        return true;
    }

    void call(Emitter out, Container container) {
        out.range();
        out.run();
        callOwn(out, container.method(), Emitter.VALUE);
        out.moveTo();
    }

    /** The method that reads whatever a node allows, of several kinds. */
    void callMixed(Emitter out, Node node) {
        Object asked = likeness(node);
        String known = mixed.get(asked);
        if (known == null) {
            known = "m" + mixed.size();
            mixed.put(asked, known);
            new MixedCode(this, node, method(known, 0)).write();
        }
        out.range();
        out.run();
        callOwn(out, known, Emitter.VALUE);
        out.moveTo();
    }

    /** Whether the values of a node that allows several kinds have a method of their own. */
    boolean writesMixed(Node node) {
        boolean scalar = Shape.isScalar(node);
        if (scalar && !Shapes.readsTexts(node) && !Shapes.readsNumbers(node)) {
            return false;
        }
        boolean object = shapes.readsObjects(node);
        boolean array = shapes.readsArrays(node);
        return (mixed.size() < MOST_METHODS || mixed.containsKey(likeness(node)))
                && (scalar || object || array)
                && (!object || writes(Container.ofObjects(node)))
                && (!array || writes(Container.ofArrays(node)));
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

    private void method(Container container) {
        Node node = container.node();
        Emitter out = method(container.method(), 0);
        Trial trial = container.array() ? shapes.arrayTrial(node) : shapes.trial(node);
        Discriminator discriminator = node.object().discriminator();
        if (trial != null) {
            new AlternativesCode(this, node, out).trial(trial, container.array());
        } else if (container.array()) {
            enter(out, node);
            new ArrayCode(this, node.array(), out).write();
            out.finish();
        } else if (discriminator != null) {
            new AlternativesCode(this, node, out).choice(discriminator, choices++);
        } else {
            enter(out, node);
            new ObjectCode(this, node.object(), objects++, layouts.layout(node.object()), out).write();
        }
    }

    /** Deep inside, the interpreter goes on, whose stack is its own. */
    private void enter(Emitter out, Node node) {
        Label inside = new Label();
        out.run();
        out.position();
        out.run("enter", "(I)Z");
        out.code.visitJumpInsn(Opcodes.IFNE, inside);
        ask(out, node, "ask");
        out.code.visitLabel(inside);
    }

    void ask(Emitter out, Node node, String how) {
        out.run();
        constants.push(out.code, Node.class, node);
        out.range();
        out.run(how, "(" + Type.getDescriptor(Node.class) + "[BII)I");
        out.code.visitInsn(Opcodes.IRETURN);
    }
}
