package dev.douane.validation.internal.machine;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What to report when none of several alternatives fits. If one of them is plainly meant, because the others want another
 * type, or another constant in one of the object's properties, then its own findings; else one for all.
 */
final class Alternatives {
    private static final int SHOWN = 3;
    private static final Set<String> CHOOSING = Set.of("const", "enum");

    private final List<List<Finding>> meant;
    private final String pointer;

    /** Each branch with its findings, about the value that a pointer names. */
    Alternatives(List<List<Finding>> branches, String pointer) {
        this.pointer = pointer;
        List<List<Finding>> rightType = unless(
                branches,
                finding -> finding.keyword().equals("type") && finding.pointer().equals(pointer));
        this.meant =
                unless(rightType, finding -> CHOOSING.contains(finding.keyword()) && isProperty(finding.pointer()));
    }

    private boolean isProperty(String where) {
        return where.startsWith(pointer + "/") && where.indexOf('/', pointer.length() + 1) < 0;
    }

    private static List<List<Finding>> unless(List<List<Finding>> branches, Predicate<Finding> wrong) {
        List<List<Finding>> left = branches.stream()
                .filter(findings -> findings.stream().noneMatch(wrong))
                .toList();
        return left.isEmpty() ? branches : left;
    }

    /** More than one: none of them is plainly meant. */
    List<List<Finding>> meant() {
        return meant;
    }

    String reasons() {
        return meant.stream()
                .filter(findings -> !findings.isEmpty())
                .limit(SHOWN)
                .map(findings -> reason(findings.get(0)))
                .distinct()
                .collect(Collectors.joining("; or "));
    }

    private String reason(Finding finding) {
        String below = finding.pointer().substring(pointer.length());
        return finding.message() + (below.isEmpty() ? "" : " at " + Quoted.shorten(below));
    }
}
