package dev.douane.consumer.publication;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people have to know who come from the version before: one line of Markdown for each field that differs. */
final class FieldChanges {
    private FieldChanges() {}

    static List<String> between(Contract before, Contract after) {
        Map<String, ContractField> old = byPath(before);
        Map<String, ContractField> now = byPath(after);
        List<String> lines = new ArrayList<>();
        now.forEach((path, field) -> {
            ContractField was = old.get(path);
            if (was == null) {
                lines.add("Added " + MarkdownText.code(path) + ": " + MarkdownText.line(field.type()) + ", "
                        + presence(field) + ".");
            } else if (!was.equals(field)) {
                lines.add("Changed " + MarkdownText.code(path) + ": " + String.join("; ", changes(was, field)) + ".");
            }
        });
        old.keySet().stream()
                .filter(path -> !now.containsKey(path))
                .forEach(path -> lines.add("Removed " + MarkdownText.code(path) + "."));
        return lines;
    }

    private static Map<String, ContractField> byPath(Contract contract) {
        Map<String, ContractField> fields = new LinkedHashMap<>();
        // A sealed type may have a path in several forms: the first stands for it.
        contract.metadata().fields().forEach(field -> fields.putIfAbsent(field.path(), field));
        return fields;
    }

    private static List<String> changes(ContractField was, ContractField is) {
        List<String> changes = new ArrayList<>();
        if (!was.type().equals(is.type())) {
            changes.add("type " + MarkdownText.line(was.type()) + " → " + MarkdownText.line(is.type()));
        }
        if (was.required() != is.required()) {
            changes.add(presence(was) + " → " + presence(is));
        }
        if (!was.constraints().equals(is.constraints())) {
            changes.add("constraints " + constraints(was) + " → " + constraints(is));
        }
        if (!was.definition().equals(is.definition())) {
            changes.add("definition “" + MarkdownText.line(was.definition()) + "” → “"
                    + MarkdownText.line(is.definition()) + "”");
        }
        return changes;
    }

    private static String presence(ContractField field) {
        return field.required() ? "required" : "optional";
    }

    private static String constraints(ContractField field) {
        return field.constraints().isEmpty() ? "none" : constraintList(field);
    }

    static String constraintList(ContractField field) {
        return String.join(
                ", ", field.constraints().stream().map(MarkdownText::code).toList());
    }
}
