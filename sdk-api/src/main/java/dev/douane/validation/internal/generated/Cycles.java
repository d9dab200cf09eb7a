package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Finds nodes that a value of theirs can hold a value of again. */
final class Cycles {
    private Cycles() {}

    static boolean leadsBack(Node node) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        open.add(node);
        while (!open.isEmpty()) {
            Node next = open.remove();
            ObjectPlan object = next.object();
            for (int i = 0; i < object.size(); i++) {
                add(object.property(i).node, seen, open);
            }
            add(object.unknown().usual(), seen, open);
            for (int i = 0; i <= next.array().firsts(); i++) {
                add(next.array().item(i), seen, open);
            }
        }
        return seen.contains(node);
    }

    private static void add(Node node, Set<Node> seen, Deque<Node> open) {
        if (seen.add(node)) {
            open.add(node);
        }
    }
}
