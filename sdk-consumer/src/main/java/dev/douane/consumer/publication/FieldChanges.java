package dev.douane.consumer.publication;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How the fields of two versions differ: one line of Markdown for each that does. */
final class FieldChanges {
    private FieldChanges() {}

    /** Of the fields that were told before, only what was not said of them. */
    static List<String> between(Contract before, Contract after, Set<String> told) {
        Map<Form, ContractField> old = forms(before);
        Map<Form, ContractField> now = forms(after);
        List<String> lines = new ArrayList<>();
        now.forEach((form, field) -> {
            ContractField was = old.get(form);
            if (was == null) {
                lines.add("Added " + MarkdownText.code(form.path()) + ": " + MarkdownText.line(field.type()) + ", "
                        + presence(field) + ".");
                return;
            }
            boolean alone = form.number() == 1 && !now.containsKey(new Form(form.path(), 2));
            List<String> changes = changes(was, field, alone && told.contains(form.path()));
            if (!changes.isEmpty()) {
                lines.add("Changed " + MarkdownText.code(form.path()) + ": " + String.join("; ", changes) + ".");
            }
        });
        old.keySet().stream()
                .filter(form -> !now.containsKey(form) && !told.contains(form.path()))
                .forEach(form -> lines.add("Removed " + MarkdownText.code(form.path()) + "."));
        return lines;
    }

    /** A path, and which of the fields there: the kinds of a sealed type may each have one. */
    private record Form(String path, int number) {}

    private static Map<Form, ContractField> forms(Contract contract) {
        Map<Form, ContractField> forms = new LinkedHashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (ContractField field : contract.metadata().fields()) {
            forms.put(new Form(field.path(), numbers.merge(field.path(), 1, Integer::sum)), field);
        }
        return forms;
    }

    private static List<String> changes(ContractField was, ContractField is, boolean told) {
        List<String> changes = new ArrayList<>();
        if (!was.type().equals(is.type())) {
            changes.add("type " + MarkdownText.line(was.type()) + " → " + MarkdownText.line(is.type()));
        }
        if (was.required() != is.required() && !told) {
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
        return field.constraints().isEmpty()
                ? "none"
                : field.constraints().stream().map(MarkdownText::code).collect(Collectors.joining(", "));
    }
}
