package dev.douane.validation.internal.generated;

import dev.douane.internal.json.Words;
import dev.douane.validation.internal.program.Stencil;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** One method of generated code: what is in its local variables, and the instructions that it is made of again and again. */
final class Emitter {
    /** {@code (byte[] b, int p, int end, Run run)} to where the value ends. */
    static final String VALUE = "([BIILdev/douane/validation/internal/generated/Run;)I";

    static final String RUN = Type.getInternalName(Run.class);
    static final String VALUES = Type.getInternalName(Values.class);

    private static final String FOLDING = Type.getInternalName(Folding.class);

    private static final int PARAMETERS = 4;

    final MethodVisitor code;
    final Label refuse = new Label();
    /** Whether what is compared often may be compared right here, however many instructions that takes. */
    boolean roomy = true;

    private final int first;
    private int next;

    /** What is written behind all else, because it is rarely done. */
    private final List<Runnable> rare = new ArrayList<>();

    /** Where it goes on behind a value that is not accepted, with the answer on the stack; null if nowhere. */
    private @Nullable Label failed;

    /**
     * A method.
     *
     * @param before how many variables stand before the text
     * @param behind how many stand behind the run
     */
    Emitter(MethodVisitor code, int before, int behind) {
        this.code = code;
        this.first = before;
        this.next = before + PARAMETERS + behind;
        code.visitCode();
    }

    int variable(int size) {
        next += size;
        return next - size;
    }

    /** What stands behind the run. */
    int parameter() {
        return first + PARAMETERS;
    }

    void text() {
        code.visitVarInsn(Opcodes.ALOAD, first);
    }

    void position() {
        code.visitVarInsn(Opcodes.ILOAD, first + 1);
    }

    /** The local variable that holds the position. */
    int positionVariable() {
        return first + 1;
    }

    void setPosition() {
        code.visitVarInsn(Opcodes.ISTORE, first + 1);
    }

    void advance(int bytes) {
        if (bytes <= Byte.MAX_VALUE) {
            code.visitIincInsn(first + 1, bytes);
        } else {
            position();
            code.visitLdcInsn(bytes);
            code.visitInsn(Opcodes.IADD);
            setPosition();
        }
    }

    void end() {
        code.visitVarInsn(Opcodes.ILOAD, first + 2);
    }

    void run() {
        code.visitVarInsn(Opcodes.ALOAD, first + 3);
    }

    void range() {
        text();
        position();
        end();
    }

    void number(int value) {
        if (value >= -1 && value <= 5) {
            code.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value >= Short.MIN_VALUE && value <= Short.MAX_VALUE) {
            code.visitIntInsn(Opcodes.SIPUSH, value);
        } else {
            code.visitLdcInsn(value);
        }
    }

    void constant(long value) {
        if (value == 0 || value == 1) {
            code.visitInsn(value == 0 ? Opcodes.LCONST_0 : Opcodes.LCONST_1);
        } else {
            code.visitLdcInsn(value);
        }
    }

    /** Pushes a long. */
    void load(int variable) {
        code.visitVarInsn(Opcodes.LLOAD, variable);
    }

    /** Pops a long. */
    void store(int variable) {
        code.visitVarInsn(Opcodes.LSTORE, variable);
    }

    void not() {
        constant(-1);
        code.visitInsn(Opcodes.LXOR);
    }

    void store(int variable, int value) {
        number(value);
        code.visitVarInsn(Opcodes.ISTORE, variable);
    }

    /** Goes somewhere if the position is at a bracket. */
    void ifAt(char bracket, Label there) {
        text();
        position();
        code.visitInsn(Opcodes.BALOAD);
        number(bracket);
        code.visitJumpInsn(Opcodes.IF_ICMPEQ, there);
    }

    void values(String method, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, VALUES, method, descriptor, false);
    }

    void folding(String method, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, FOLDING, method, descriptor, false);
    }

    void run(String method, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, RUN, method, descriptor, false);
    }

    /** Pushes what decides conditions. */
    void decisions() {
        run();
        code.visitFieldInsn(Opcodes.GETFIELD, RUN, "decisions", Type.getDescriptor(Decisions.class));
    }

    void decisions(String method, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Type.getInternalName(Decisions.class), method, descriptor, false);
    }

    /** Pushes what knows which alternatives are likely. */
    void guesses() {
        run();
        code.visitFieldInsn(Opcodes.GETFIELD, RUN, "guesses", Type.getDescriptor(Guesses.class));
    }

    void guesses(String method, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Type.getInternalName(Guesses.class), method, descriptor, false);
    }

    /**
     * Writes the reading of a value, and the mending of it where it is not accepted.
     *
     * @param read writes the reading
     * @param mend pushes what mending answers
     */
    void mended(Runnable read, Runnable mend) {
        Label mending = new Label();
        Label done = new Label();
        failed = mending;
        read.run();
        failed = null;
        code.visitLabel(done);
        rarely(() -> {
            code.visitLabel(mending);
            code.visitInsn(Opcodes.POP);
            mend.run();
            moveTo();
            code.visitJumpInsn(Opcodes.GOTO, done);
        });
    }

    /** Has something written behind all else. */
    void rarely(Runnable write) {
        rare.add(write);
    }

    /** Stores what a reading answered, and refuses if that was a refusal. */
    void moveTo() {
        if (failed != null) {
            code.visitInsn(Opcodes.DUP);
            code.visitJumpInsn(Opcodes.IFLT, failed);
            setPosition();
            return;
        }
        code.visitInsn(Opcodes.DUP);
        setPosition();
        code.visitJumpInsn(Opcodes.IFLT, refuse);
    }

    /** Goes somewhere unless some bytes stand at an index, which is a local variable. */
    void unless(byte[] literal, int at, Label otherwise) {
        int length = literal.length;
        code.visitVarInsn(Opcodes.ILOAD, at);
        number(Math.max(length, Words.SIZE));
        code.visitInsn(Opcodes.IADD);
        end();
        code.visitJumpInsn(Opcodes.IF_ICMPGT, otherwise);
        for (int i = 0; i == 0 || i + Words.SIZE <= length; i += Words.SIZE) {
            unlessWord(literal, i, at, otherwise);
        }
        // The last word may read again what the one before it has read, so that nothing behind the literal is.
        if (length > Words.SIZE && length % Words.SIZE > 0) {
            unlessWord(literal, length - Words.SIZE, at, otherwise);
        }
    }

    private void unlessWord(byte[] literal, int from, int at, Label otherwise) {
        word(at, from);
        if (literal.length < Words.SIZE) {
            code.visitLdcInsn((1L << (literal.length * Byte.SIZE)) - 1);
            code.visitInsn(Opcodes.LAND);
        }
        code.visitLdcInsn(Words.upTo(literal, from, literal.length));
        code.visitInsn(Opcodes.LCMP);
        code.visitJumpInsn(Opcodes.IFNE, otherwise);
    }

    /** Answers the byte behind the closing bracket. */
    void leave() {
        run();
        run("leave", "()V");
        position();
        number(1);
        code.visitInsn(Opcodes.IADD);
        code.visitInsn(Opcodes.IRETURN);
    }

    /** Pushes the eight bytes that stand some way behind the position. */
    void word(int distance) {
        word(first + 1, distance);
    }

    private void word(int at, int distance) {
        text();
        code.visitVarInsn(Opcodes.ILOAD, at);
        if (distance > 0) {
            number(distance);
            code.visitInsn(Opcodes.IADD);
        }
        values("word", "([BI)J");
    }

    /** Pushes the upper bits of the lanes that do not fit a word of a stencil. */
    void misfits(int word, Stencil stencil, int index) {
        for (int range = 0; range < stencil.ranges(index); range++) {
            load(word);
            constant(Words.HIGHS);
            code.visitInsn(Opcodes.LOR);
            constant(stencil.low(index, range));
            code.visitInsn(Opcodes.LSUB);
            constant(stencil.high(index, range));
            load(word);
            constant(~Words.HIGHS);
            code.visitInsn(Opcodes.LAND);
            code.visitInsn(Opcodes.LSUB);
            code.visitInsn(Opcodes.LAND);
            if (range > 0) {
                code.visitInsn(Opcodes.LOR);
            }
        }
        load(word);
        not();
        code.visitInsn(Opcodes.LAND);
        not();
        constant(stencil.mask(index));
        code.visitInsn(Opcodes.LAND);
    }

    void finish() {
        rare.forEach(Runnable::run);
        code.visitLabel(refuse);
        number(Values.REFUSED);
        code.visitInsn(Opcodes.IRETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
