package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.ArrayPlan;
import dev.douane.validation.internal.program.Discriminator;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.NumberWords;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Program;
import dev.douane.validation.internal.program.TextToken;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Reads what generated code reads, but goes by the plans: for the time until there is code, and where none can be loaded.
 */
final class PlannedCode implements GeneratedCode {
    private final Step root;
    /** By the node's id; none of nodes that came later. */
    private @Nullable Step[] steps;

    private final Shapes shapes;
    private int objects;
    private int choices;

    /**
     * Finds out how the values of every node are read.
     *
     * @param firstChoice how many choices are numbered already
     * @param shapes of the program's nodes
     */
    PlannedCode(Program program, int firstChoice, Shapes shapes) {
        this.choices = firstChoice;
        this.shapes = shapes;
        this.steps = new Step[program.size()];
        Deque<Step> unfinished = new ArrayDeque<>();
        this.root = step(program.root(), unfinished);
        while (!unfinished.isEmpty()) {
            Step step = unfinished.remove();
            step.parts = step.partNodes().stream()
                    .map(node -> step(node, unfinished))
                    .toArray(Step[]::new);
            step.members = members(step);
        }
    }

    private Step step(Node node, Deque<Step> unfinished) {
        if (node.id() >= steps.length) {
            steps = Arrays.copyOf(steps, 2 * node.id());
        }
        Step known = steps[node.id()];
        if (known != null) {
            return known;
        }
        Step step = new Step(node, shapes);
        steps[node.id()] = step;
        for (Step one : new Step[] {step, step.object, step.array}) {
            if (one != null) {
                number(one);
                unfinished.add(one);
            }
        }
        return step;
    }

    private static PlannedMember[] members(Step step) {
        int count = step.kind == Step.OBJECT ? step.node.object().size() : 0;
        PlannedMember[] members = new PlannedMember[count];
        for (int i = 0; i < count; i++) {
            members[i] = new PlannedMember(step.node.object().property(i), step.parts[i]);
        }
        return members;
    }

    private void number(Step step) {
        if (step.kind == Step.OBJECT) {
            step.number = objects++;
        }
        if (step.kind == Step.CHOICE) {
            step.number = choices++;
        }
    }

    int objects() {
        return objects;
    }

    int choices() {
        return choices;
    }

    @Override
    public int value(byte[] b, int p, int end, Run run) {
        return value(root, b, p, end, run);
    }

    /** How an object or an array of a node is read; null if it is not read here, or none begins there. */
    @Nullable
    Step container(Node node, byte[] b, int p, int end) {
        Step step = node.id() < steps.length && p < end ? steps[node.id()] : null;
        if (step == null || step.kind == Step.ASK || (b[p] != '{' && b[p] != '[')) {
            return null;
        }
        return step.kind == Step.MIXED ? part(step, b[p]) : step;
    }

    private static @Nullable Step part(Step step, byte first) {
        return first == '{' ? step.object : first == '[' ? step.array : null;
    }

    int value(Step step, byte[] b, int from, int end, Run run) {
        TextToken quick = step.quick;
        if (quick != null) {
            int behind = quick.read(b, from, end);
            return behind >= 0 ? behind : Values.token(b, from, end, quick, step.node, run);
        }
        return other(step, b, from, end, run);
    }

    /** Apart, so that the JVM compiles what comes before into whoever calls it. */
    private int other(Step step, byte[] b, int from, int end, Run run) {
        int p = from;
        if (step.nullable) {
            p = Values.skip(b, from, end);
            if (p < end && b[p] == 'n') {
                return Values.none(b, p, end);
            }
        }
        Node node = step.node;
        return switch (step.way) {
            case Step.TOKEN -> token(step, b, p, end, run);
            case Step.TEXT -> Values.text(b, p, end);
            case Step.MEASURED_TEXT -> Values.text(b, p, end, step.least, step.most);
            case Step.INTEGER -> Values.integer(b, p, end, step.integers, node, run);
            case Step.BOOLEAN -> Values.bool(b, p, end);
            case Step.OBJECT -> object(step, b, p, end, run);
            case Step.ARRAY -> array(step, b, p, end, run);
            case Step.MIXED -> mixed(step, b, p, end, run);
            case Step.SUSPENDED -> suspended(step, b, p, end, run);
            default -> rare(step, b, p, end, run);
        };
    }

    private int suspended(Step step, byte[] b, int p, int end, Run run) {
        int before = run.suspend(p);
        int behind = step.kind == Step.OBJECT
                ? object(step, b, p, end, run)
                : step.kind == Step.ARRAY ? array(step, b, p, end, run) : rare(step, b, p, end, run);
        if (behind >= 0) {
            run.resume(before);
        }
        return behind;
    }

    private static int token(Step step, byte[] b, int p, int end, Run run) {
        var token = step.token;
        if (token == null) {
            return Values.REFUSED;
        }
        int behind = token.read(b, p, end);
        return behind >= 0 ? behind : Values.token(b, p, end, token, step.node, run);
    }

    private int rare(Step step, byte[] b, int p, int end, Run run) {
        Node node = step.node;
        if (step.kind == Step.DECIMAL && step.decimals != null) {
            int behind = NumberWords.decimal(b, p, end, step.decimals);
            return behind == NumberWords.UNTOLD
                    ? Values.decimal(b, p, end, step.decimals, node.number(), node, run)
                    : behind;
        }
        if (step.kind == Step.CHECKED_TEXT && step.check != null) {
            return Values.text(b, p, end, node.text().min, node.text().max, step.check, node, run);
        }
        Discriminator discriminator = node.object().discriminator();
        if (step.kind == Step.CHOICE && discriminator != null) {
            return choice(step, discriminator, b, p, end, run);
        }
        if (step.trial != null) {
            return trial(step, step.trial.candidates(), b, p, end, run);
        }
        return run.value(node, b, p, end);
    }

    private int mixed(Step step, byte[] b, int from, int end, Run run) {
        int p = Values.skip(b, from, end);
        Step part = p < end ? part(step, b[p]) : null;
        return part == null ? run.value(step.node, b, p, end) : value(part, b, p, end, run);
    }

    private int trial(Step step, Candidates candidates, byte[] b, int p, int end, Run run) {
        int depth = run.depth();
        int noted = run.openNoted();
        long all = candidates.of(b, p, end);
        if (run.guesses.tries(all)) {
            for (long left = all; left != Candidates.NONE; left = Candidates.rest(left)) {
                int behind = value(step.parts[Candidates.first(left)], b, p, end, run);
                if (behind >= 0) {
                    run.guesses.tried(all);
                    return behind;
                }
                run.back(depth, noted);
            }
            run.guesses.tried(all);
        }
        return run.askAfterAll(step.node, b, p, end);
    }

    private int choice(Step step, Discriminator discriminator, byte[] b, int p, int end, Run run) {
        int depth = run.depth();
        int noted = run.openNoted();
        int guess = run.guesses.next(step.number);
        if (guess >= 0 && step.parts[guess].kind == Step.OBJECT) {
            int behind = value(step.parts[guess], b, p, end, run);
            if (behind >= 0) {
                return behind;
            }
            run.back(step.number, depth, noted);
        }
        int open = Values.skip(b, p, end);
        int choice = discriminator.choose(b, open, end);
        if (choice < 0) {
            return run.ask(step.node, b, open, end);
        }
        run.guesses.learn(step.number, choice);
        return value(step.parts[choice], b, open, end, run);
    }

    private int array(Step step, byte[] b, int from, int end, Run run) {
        if (!run.enter(from)) {
            return run.ask(step.node, b, from, end);
        }
        ArrayPlan plan = step.node.array();
        boolean compares = step.comparesScalars;
        boolean counts = !plan.contains().isEmpty();
        int owner = 0;
        int first = 0;
        int firstEnd = 0;
        int count = 0;
        int p = Values.open(b, from, end, '[');
        if (p < 0) {
            return p;
        }
        if (counts) {
            run.open(plan.contains().size());
        }
        while (b[p] != ']') {
            run.item(count);
            int behind = value(step.parts[Math.min(count, step.parts.length - 1)], b, p, end, run);
            if (behind < 0) {
                behind = run.mend(plan, count, b, p, end);
                if (behind < 0) {
                    return behind;
                }
            }
            if (counts) {
                run.decisions.count(plan, b, p, end);
            }
            if (compares && count == 0) {
                first = p;
                firstEnd = behind;
            } else if (compares) {
                owner = run.owner(owner);
                if (!run.differs(owner, b, first, firstEnd, p, behind, count)) {
                    return Values.REFUSED;
                }
            }
            count++;
            if (behind + 1 < end && b[behind] == ',' && b[behind + 1] > ' ' && b[behind + 1] != ']') {
                p = behind + 1;
                continue;
            }
            p = Values.separator(b, behind, end, ']');
            if (p < 0) {
                return p;
            }
            if (b[p] == ']') {
                break;
            }
            p = Values.skip(b, p + 1, end);
            if (p >= end || b[p] == ']') {
                return Values.REFUSED;
            }
        }
        if ((counts && !run.decisions.counted(plan)) || (step.distinct() && count > 1 && !Run.distinct(b, from))) {
            return Values.REFUSED;
        }
        run.leave();
        return count >= plan.min && count <= plan.max ? p + 1 : Values.REFUSED;
    }

    private int object(Step step, byte[] b, int from, int end, Run run) {
        if (!run.enter(from)) {
            return run.ask(step.node, b, from, end);
        }
        int p = Values.open(b, from, end, '{');
        if (p < 0) {
            return p;
        }
        ObjectPlan plan = step.node.object();
        int size = plan.size();
        PlannedMember[] order = run.order(step);
        boolean large = size > ObjectPlan.WORD;
        ObjectConditions conditions = step.conditions;
        if (conditions != null) {
            run.open(conditions.count());
        }
        if (large) {
            run.open(plan.words());
        }
        long seen = 0;
        int previous = size;
        int owner = 0;
        int unknown = 0;
        PlannedMember expected = order[size];
        while (b[p] != '}') {
            PlannedMember member = expected;
            int behind = member == null ? -1 : member.read(b, p, end);
            if (behind < 0 && member != null) {
                // Where one is left out now and then, the one behind it comes.
                member = order[member.index];
                behind = member == null ? -1 : member.read(b, p, end);
            }
            if (behind < 0) {
                int index = run.find(plan, b, p, end);
                behind = run.at();
                if (index == Run.UNREADABLE) {
                    return Values.REFUSED;
                }
                member = index < 0 ? null : step.members[index];
                order[previous] = member == null ? order[previous] : member;
            }
            if (member == null) {
                owner = run.owner(owner);
                unknown++;
                p = step.closed ? run.surplus(plan, owner, b, p, end) : run.unknown(plan, owner, b, p, end);
            } else {
                previous = member.index;
                // Before the value is read, so that it is there however that goes on.
                expected = order[previous];
                long bit = 1L << previous;
                if (large ? !run.see(plan.words(), previous) : (seen & bit) != 0) {
                    return Values.REFUSED;
                }
                seen |= bit;
                if (conditions != null) {
                    conditions.note(run, member.property, behind);
                }
                p = value(member.value, b, behind, end, run);
            }
            if (p >= 0 && p + 1 < end && b[p] == ',' && b[p + 1] == '"') {
                p++;
                continue;
            }
            p = p >= 0 || member == null ? p : run.mend(plan, previous, b, behind, end);
            p = p < 0 ? p : Values.separator(b, p, end, '}');
            if (p < 0) {
                return p;
            }
            if (b[p] == '}') {
                break;
            }
            p = Values.skip(b, p + 1, end);
            if (p >= end || b[p] == '}') {
                return Values.REFUSED;
            }
        }
        if (step.counts && !run.sized(plan, seen, unknown)) {
            return Values.REFUSED;
        }
        boolean complete =
                large ? run.close(plan) : (seen & plan.required) == plan.required || run.incomplete(plan, seen);
        if (!complete || (conditions != null && !run.decisions.hold(conditions, b, end))) {
            return Values.REFUSED;
        }
        run.leave();
        return p + 1;
    }
}
