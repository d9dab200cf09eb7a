package dev.douane.validation.internal.program;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How a program decides, for people. */
final class Description {
    private final List<Node> nodes;

    Description(List<Node> nodes) {
        this.nodes = nodes;
    }

    String text() {
        Set<String> parallel = new TreeSet<>();
        Set<String> whole = new TreeSet<>();
        for (Node node : nodes) {
            plans(node).forEach(plan -> {
                plan.formulas()
                        .forEach(formula -> parallel.add(
                                "  " + place(formula.pointer()) + ": the alternatives are followed at once"));
                plan.unevaluated()
                        .forEach(one -> parallel.add("  " + place(one.pointer())
                                + ": who looks at what is noted until it is known who has a say"));
                plan.wholes().forEach(one -> whole.add("  " + place(one.pointer()) + ": " + one.reason()));
            });
            node.array()
                    .contains()
                    .forEach(contains -> parallel.add(
                            "  " + place(contains.least().pointer()) + ": items are counted while they are checked"));
        }
        return nodes.size() + " nodes; "
                + (whole.isEmpty()
                        ? "everything is decided in one pass"
                        : "decided in one pass, but for values that are kept")
                + section("several states at once", parallel)
                + section("kept until their end", whole);
    }

    private static Stream<Plan> plans(Node node) {
        return Stream.of(
                node.object(),
                node.array(),
                node.text(),
                node.number(),
                node.literal('t'),
                node.literal('f'),
                node.literal('n'));
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "the whole schema" : pointer;
    }

    private static String section(String title, Set<String> lines) {
        return lines.isEmpty() ? "" : "\n" + title + ":\n" + String.join("\n", lines);
    }
}
