package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.Discriminator;
import dev.douane.validation.internal.program.Node;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the reading of an object or an array that is for one of several alternatives. */
final class AlternativesCode {
    private static final String CANDIDATES = Type.getInternalName(Candidates.class);

    private final ClassCode owner;
    private final Node node;
    private final Emitter out;
    private final int depth;
    private final int noted;
    private final int behind;

    AlternativesCode(ClassCode owner, Node node, Emitter out) {
        this.owner = owner;
        this.node = node;
        this.out = out;
        this.depth = out.variable(1);
        this.noted = out.variable(1);
        this.behind = out.variable(1);
        mark();
    }

    /** Notes where to come back to after an attempt that fails. */
    private void mark() {
        out.run();
        out.run("depth", "()I");
        out.code.visitVarInsn(Opcodes.ISTORE, depth);
        out.run();
        out.run("openNoted", "()I");
        out.code.visitVarInsn(Opcodes.ISTORE, noted);
    }

    /** Reads by the alternative that the object before was for; if that was wrong, looks for the right one. */
    void choice(Discriminator discriminator, int number) {
        List<Node> nodes = discriminator.nodes();
        if (nodes.stream().allMatch(this::isGuessed)) {
            guess(nodes, number);
        }
        Label[] branches = ObjectCode.labels(nodes.size());
        Label unknown = new Label();
        out.range();
        out.values("skip", "([BII)I");
        out.setPosition();
        owner.constants().push(out.code, Discriminator.class, discriminator);
        out.range();
        out.code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, Type.getInternalName(Discriminator.class), "choose", "([BII)I", false);
        out.code.visitTableSwitchInsn(0, branches.length - 1, unknown, branches);
        for (int i = 0; i < branches.length; i++) {
            out.code.visitLabel(branches[i]);
            out.guesses();
            out.number(number);
            out.number(i);
            out.guesses("learn", "(II)V");
            owner.values().read(out, nodes.get(i), null);
            out.position();
            out.code.visitInsn(Opcodes.IRETURN);
        }
        out.code.visitLabel(unknown);
        owner.ask(out, node, "ask");
        out.finish();
    }

    private boolean isGuessed(Node one) {
        return owner.shapes().of(one).kind() == Shape.Kind.OBJECT && owner.writes(Container.ofObjects(one));
    }

    /**
     * It does not matter which alternative is tried first: each requires a constant that no other one allows, so that
     * whichever accepts the object is the right one.
     */
    private void guess(List<Node> nodes, int number) {
        Label wrong = new Label();
        Label look = new Label();
        Label[] guesses = ObjectCode.labels(nodes.size());
        out.guesses();
        out.number(number);
        out.guesses("next", "(I)I");
        out.code.visitTableSwitchInsn(0, guesses.length - 1, look, guesses);
        for (int i = 0; i < guesses.length; i++) {
            out.code.visitLabel(guesses[i]);
            attempt(Container.ofObjects(nodes.get(i)), wrong);
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

    /** Reads the value by one alternative, and jumps if that does not accept it. */
    private void attempt(Container alternative, Label wrong) {
        out.range();
        out.run();
        owner.callOwn(out, alternative.method(), Emitter.VALUE);
        out.code.visitInsn(Opcodes.DUP);
        out.code.visitVarInsn(Opcodes.ISTORE, behind);
        out.code.visitJumpInsn(Opcodes.IFLT, wrong);
    }

    /** Tries one alternative after the other, beginning with the likeliest. */
    void trial(Trial trial, boolean array) {
        List<Container> containers =
                trial.nodes().stream().map(one -> new Container(one, array)).toList();
        Label ask = new Label();
        if (containers.stream().allMatch(owner::writes)) {
            attempts(trial.candidates(), containers, ask);
        }
        out.code.visitLabel(ask);
        owner.ask(out, node, "askAfterAll");
        out.finish();
    }

    private void attempts(Candidates candidates, List<Container> containers, Label ask) {
        int all = out.variable(2);
        int left = out.variable(2);
        owner.constants().push(out.code, Candidates.class, candidates);
        out.range();
        out.code.visitMethodInsn(Opcodes.INVOKEINTERFACE, CANDIDATES, "of", "([BII)J", true);
        out.code.visitInsn(Opcodes.DUP2);
        out.store(all);
        out.store(left);
        out.guesses();
        out.load(all);
        out.guesses("tries", "(J)Z");
        out.code.visitJumpInsn(Opcodes.IFEQ, ask);
        Label next = new Label();
        Label wrong = new Label();
        Label none = new Label();
        Label[] attempts = ObjectCode.labels(containers.size());
        out.code.visitLabel(next);
        out.load(left);
        out.code.visitMethodInsn(Opcodes.INVOKESTATIC, CANDIDATES, "first", "(J)I", true);
        out.code.visitTableSwitchInsn(0, attempts.length - 1, none, attempts);
        for (int i = 0; i < attempts.length; i++) {
            out.code.visitLabel(attempts[i]);
            attempt(containers.get(i), wrong);
            tried(all);
            out.code.visitVarInsn(Opcodes.ILOAD, behind);
            out.code.visitInsn(Opcodes.IRETURN);
        }
        out.code.visitLabel(wrong);
        out.run();
        out.code.visitVarInsn(Opcodes.ILOAD, depth);
        out.code.visitVarInsn(Opcodes.ILOAD, noted);
        out.run("back", "(II)V");
        out.load(left);
        out.code.visitMethodInsn(Opcodes.INVOKESTATIC, CANDIDATES, "rest", "(J)J", true);
        out.code.visitInsn(Opcodes.DUP2);
        out.store(left);
        out.constant(Candidates.NONE);
        out.code.visitInsn(Opcodes.LCMP);
        out.code.visitJumpInsn(Opcodes.IFNE, next);
        out.code.visitLabel(none);
        tried(all);
    }

    private void tried(int all) {
        out.guesses();
        out.load(all);
        out.guesses("tried", "(J)V");
    }
}
