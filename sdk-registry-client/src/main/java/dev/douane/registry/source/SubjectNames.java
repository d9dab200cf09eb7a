package dev.douane.registry.source;

import dev.douane.contract.ContractId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which subject a contract is, and the other way round. */
final class SubjectNames {
    private final String suffix;
    private final Map<String, String> subjects;
    private final Map<String, String> names = new HashMap<>();

    SubjectNames(String suffix, Map<String, String> subjects) {
        this.suffix = suffix;
        this.subjects = Map.copyOf(subjects);
        subjects.forEach((name, subject) -> names.put(subject, name));
    }

    String subject(String name) {
        String given = subjects.get(name);
        return given == null ? name + suffix : given;
    }

    /** Empty for a subject that no contract can be called after, those of other contexts among them. */
    Optional<String> name(String subject) {
        String given = names.get(subject);
        if (given != null) {
            return Optional.of(given);
        }
        if (!subject.endsWith(suffix)) {
            return Optional.empty();
        }
        try {
            String name = ContractId.requireName(subject.substring(0, subject.length() - suffix.length()));
            return subjects.containsKey(name) ? Optional.empty() : Optional.of(name);
        } catch (IllegalArgumentException e) {
            // Outside the grammar of names: to be asked for, such a subject needs a name of its own.
            return Optional.empty();
        }
    }
}
