package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.TextPlan;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Objects;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** The code for one kind of string, by itself. */
final class MarkerReader {
    private static final String NAME = "dev/douane/validation/internal/generated/OneText";

    private final MethodHandle method;

    MarkerReader(TextPlan plan) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS | ClassWriter.COMPUTE_FRAMES);
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, "java/lang/Object", null);
        Emitter out = new Emitter(writer.visitMethod(Opcodes.ACC_STATIC, "t", Emitter.VALUE, null, null), 0, 0);
        new MarkerCode(out, Objects.requireNonNull(plan.markers(), "No arithmetic for it"), plan).write();
        writer.visitEnd();
        try {
            MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(writer.toByteArray(), true);
            MethodType type = MethodType.methodType(int.class, byte[].class, int.class, int.class, Run.class);
            this.method =
                    MethodHandles.insertArguments(hidden.findStatic(hidden.lookupClass(), "t", type), 3, (Run) null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Not generated", e);
        }
    }

    /** The byte behind the string that begins at an index, or -1. */
    int read(byte[] b, int p, int end) {
        try {
            return (int) method.invokeExact(b, p, end);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
