package dev.douane.registry;

import dev.douane.registry.protocol.InvalidDocumentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Why each of several addresses gave no answer. */
final class Faults {
    private final List<IOException> all = new ArrayList<>();

    void add(IOException fault) {
        all.add(fault);
    }

    /** One fault that stands for all; one that somebody was asked for, if there is such. */
    IOException together() {
        List<IOException> heard = all.stream()
                .filter(fault -> !(fault instanceof HeldOffException))
                .toList();
        if (heard.size() <= 1) {
            return heard.isEmpty() ? all.get(0) : heard.get(0);
        }
        String message = heard.stream().map(RegistryHealth::describe).collect(Collectors.joining("; "));
        // Places that answer, all of them with what is of no use, are no outage.
        IOException together = heard.stream().allMatch(InvalidDocumentException.class::isInstance)
                ? new InvalidDocumentException(message, heard.get(0))
                : new IOException(message, heard.get(0));
        heard.stream().skip(1).forEach(together::addSuppressed);
        return together;
    }
}
