package dev.douane.consumer.publication;

import dev.douane.compatibility.BreakingChange;
import dev.douane.compatibility.CompatibilityReport;
import dev.douane.contract.Contract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people have to know who come from the version before: whether their payloads stay valid, with a document for each
 * change that breaks them, and then what else is different.
 */
final class VersionChanges {
    private final Contract before;
    private final Contract after;
    private final CompatibilityReport report;

    VersionChanges(Contract before, Contract after, CompatibilityReport report) {
        this.before = before;
        this.after = after;
        this.report = report;
    }

    String text() {
        return switch (report.verdict()) {
            case COMPATIBLE -> "Every payload of it stays valid.\n\n" + fields(Set.of());
            case UNDECIDED -> "Whether every payload of it stays valid was not found out.\n\n" + fields(Set.of());
            case INCOMPATIBLE ->
                "Not every payload of it stays valid:\n\n" + list(breaking()) + "Field by field:\n\n"
                        + fields(report.breakingChanges().stream()
                                .map(VersionChanges::path)
                                .collect(Collectors.toSet()));
        };
    }

    private String fields(Set<String> told) {
        List<String> lines = FieldChanges.between(before, after, told);
        boolean none = lines.isEmpty();
        return list(none ? List.of(told.isEmpty() ? "No field." : "Nothing else.") : lines);
    }

    private static String list(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n- ", "- ", "\n\n"));
    }

    /** The kinds of a sealed type may each break in the same way; one document shows it. */
    private List<String> breaking() {
        Map<String, String> witnesses = new LinkedHashMap<>();
        report.breakingChanges().forEach(change -> witnesses.putIfAbsent(sentence(change), change.witness()));
        return witnesses.entrySet().stream()
                .map(one -> one.getKey() + "; for example " + MarkdownText.code(one.getValue()))
                .toList();
    }

    private static String sentence(BreakingChange change) {
        String name = "`" + path(change) + "`";
        if (!change.message().startsWith(name)) {
            return MarkdownText.line(change.message());
        }
        String rest = change.message().substring(name.length());
        return MarkdownText.code(path(change)) + (rest.startsWith(" ") ? " " : "") + MarkdownText.line(rest);
    }

    /** The place as tables of fields write it: {@code lignes[].quantité}. */
    private static String path(BreakingChange change) {
        StringBuilder path = new StringBuilder();
        for (String segment : change.field().split("/", -1)) {
            if (segment.equals("*")) {
                path.append("[]");
            } else {
                path.append(path.isEmpty() ? "" : ".")
                        .append(segment.replace("~1", "/").replace("~0", "~"));
            }
        }
        return path.toString();
    }
}
