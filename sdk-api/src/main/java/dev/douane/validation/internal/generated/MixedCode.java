package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.Node;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes the reading of a value that may be of several kinds: its first byte tells. */
final class MixedCode {
    private final ClassCode owner;
    private final Node node;
    private final Emitter out;
    private final Label done = new Label();

    MixedCode(ClassCode owner, Node node, Emitter out) {
        this.owner = owner;
        this.node = node;
        this.out = out;
        out.roomy = false;
    }

    void write() {
        out.range();
        out.values("something", "([BII)I");
        out.moveTo();
        if (owner.shapes().readsObjects(node)) {
            on('{', () -> owner.values().container(out, Container.ofObjects(node)));
        }
        if (owner.shapes().readsArrays(node)) {
            on('[', () -> owner.values().container(out, Container.ofArrays(node)));
        }
        if (Shapes.readsTexts(node)) {
            on('"', () -> owner.values().string(out, node));
        }
        if (node.literal('n').plain() && !node.literal('n').never()) {
            on('n', () -> literal("none"));
        }
        if (Shapes.readsBooleans(node)) {
            on('t', () -> literal("bool"));
            on('f', () -> literal("bool"));
        }
        if (Shapes.readsNumbers(node)) {
            owner.values().number(out, node);
        } else {
            owner.values().ask(out, node);
        }
        out.code.visitLabel(done);
        out.position();
        out.code.visitInsn(Opcodes.IRETURN);
        out.finish();
    }

    private void literal(String how) {
        out.range();
        out.values(how, "([BII)I");
        out.moveTo();
    }

    private void on(char first, Runnable read) {
        Label here = new Label();
        Label other = new Label();
        out.ifAt(first, here);
        out.code.visitJumpInsn(Opcodes.GOTO, other);
        out.code.visitLabel(here);
        read.run();
        out.code.visitJumpInsn(Opcodes.GOTO, done);
        out.code.visitLabel(other);
    }
}
