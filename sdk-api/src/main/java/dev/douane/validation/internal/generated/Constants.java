package dev.douane.validation.internal.generated;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The objects that generated code needs, as static final fields, which the compiler of the JVM takes for constants. */
final class Constants {
    private final List<Object> values = new ArrayList<>();
    private final List<Class<?>> types = new ArrayList<>();
    private final String owner;

    Constants(String owner) {
        this.owner = owner;
    }

    /** Pushes an object. */
    <T> void push(MethodVisitor code, Class<T> type, T value) {
        int index = indexOf(type, value);
        if (index < 0) {
            index = values.size();
            values.add(value);
            types.add(type);
        }
        code.visitFieldInsn(Opcodes.GETSTATIC, owner, "c" + index, Type.getDescriptor(type));
    }

    private int indexOf(Class<?> type, Object value) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == value && types.get(i) == type) {
                return i;
            }
        }
        return -1;
    }

    List<Object> values() {
        return values;
    }

    /** Writes the fields, and the initialiser that fills them from the data of the hidden class. */
    void write(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        for (int i = 0; i < values.size(); i++) {
            String descriptor = Type.getDescriptor(types.get(i));
            writer.visitField(
                            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL,
                            "c" + i,
                            descriptor,
                            null,
                            null)
                    .visitEnd();
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    "java/lang/invoke/MethodHandles",
                    "lookup",
                    "()Ljava/lang/invoke/MethodHandles$Lookup;",
                    false);
            code.visitLdcInsn("_");
            code.visitLdcInsn(Type.getType(types.get(i)));
            code.visitLdcInsn(i);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    "java/lang/invoke/MethodHandles",
                    "classDataAt",
                    "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;I)Ljava/lang/Object;",
                    false);
            code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(types.get(i)));
            code.visitFieldInsn(Opcodes.PUTSTATIC, owner, "c" + i, descriptor);
        }
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
