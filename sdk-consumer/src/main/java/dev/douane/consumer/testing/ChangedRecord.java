package dev.douane.consumer.testing;

import dev.douane.compatibility.BreakingChange;
import dev.douane.compatibility.CompatibilityChecker;
import dev.douane.contract.Contract;
import java.nio.file.Path;

/** A record that is no longer what was published under its version, in words. */
record ChangedRecord(Class<? extends Record> type, Contract published, Contract now, Path sources) {

    String message() {
        int version = now.id().version();
        return type.getName() + " changed, and still says it is " + now.id() + ", which is published already and never"
                + " changes." + differences() + "\nKeep the record as it was published, and give a copy of it with the"
                + " change the next version, here:\n  " + VersionLine.of(type, version, sources) + "\n  version = "
                + version + "  becomes  version = " + (version + 1);
    }

    private String differences() {
        StringBuilder lines = new StringBuilder();
        for (BreakingChange change :
                CompatibilityChecker.check(published.schema(), now.schema()).breakingChanges()) {
            lines.append("\n  ").append(change);
        }
        CompatibilityChecker.check(now.schema(), published.schema()).breakingChanges().stream()
                .findFirst()
                .ifPresent(change -> lines.append("\n  it accepts now, and did not when published: ")
                        .append(change.witness()));
        if (lines.isEmpty()) {
            lines.append(
                            "\n  no document is known that makes a difference: its annotations differ, or its fingerprint ")
                    .append("only (published ")
                    .append(published.fingerprint())
                    .append(", now ")
                    .append(now.fingerprint())
                    .append(')');
        }
        return lines.toString();
    }
}
