package dev.douane.validation.internal.generated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The objects that generated code needs, as static final fields, which the compiler of the JVM takes for constants. */
final class Constants {
    private static final String LIST = Type.getInternalName(List.class);

    private final List<Object> values = new ArrayList<>();
    private final List<Class<?>> types = new ArrayList<>();
    private final String owner;
    private final Map<Class<?>, Map<Object, Integer>> indexes = new HashMap<>();

    Constants(String owner) {
        this.owner = owner;
    }

    /** Pushes an object. */
    <T> void push(MethodVisitor code, Class<T> type, T value) {
        Integer index =
                indexes.computeIfAbsent(type, its -> new IdentityHashMap<>()).putIfAbsent(value, values.size());
        if (index == null) {
            index = values.size();
            values.add(value);
            types.add(type);
        }
        code.visitFieldInsn(Opcodes.GETSTATIC, owner, "c" + index, Type.getDescriptor(type));
    }

    List<Object> values() {
        return values;
    }

    /** Writes the fields, and the initialiser that fills them from the data of the hidden class. */
    void write(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "java/lang/invoke/MethodHandles",
                "lookup",
                "()Ljava/lang/invoke/MethodHandles$Lookup;",
                false);
        code.visitLdcInsn("_");
        code.visitLdcInsn(Type.getType(List.class));
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "java/lang/invoke/MethodHandles",
                "classData",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
                false);
        code.visitTypeInsn(Opcodes.CHECKCAST, LIST);
        code.visitVarInsn(Opcodes.ASTORE, 0);
        for (int i = 0; i < values.size(); i++) {
            String descriptor = Type.getDescriptor(types.get(i));
            writer.visitField(
                            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL,
                            "c" + i,
                            descriptor,
                            null,
                            null)
                    .visitEnd();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitIntInsn(Opcodes.SIPUSH, i);
            code.visitMethodInsn(Opcodes.INVOKEINTERFACE, LIST, "get", "(I)Ljava/lang/Object;", true);
            code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(types.get(i)));
            code.visitFieldInsn(Opcodes.PUTSTATIC, owner, "c" + i, descriptor);
        }
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
