package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.Node;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/** The code for one kind of string, by itself. There is none for fixed texts. */
final class MarkerReader {
    private static final String NAME = "dev/douane/validation/internal/generated/OneText";

    private final MethodHandle method;

    MarkerReader(Node node) {
        ClassCode code = new ClassCode(node, new Shapes(), Layouts.of(node, new Shapes(), List.of()), NAME);
        try {
            MethodHandles.Lookup hidden = MethodHandles.lookup()
                    .defineHiddenClassWithClassData(
                            code.write(), code.constants().values(), true);
            MethodType type = MethodType.methodType(int.class, byte[].class, int.class, int.class, Run.class);
            this.method =
                    MethodHandles.insertArguments(hidden.findStatic(hidden.lookupClass(), "t0", type), 3, (Run) null);
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
