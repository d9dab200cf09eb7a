package dev.douane.producer;

import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractVersion;
import dev.douane.validation.ValidationReport;
import java.util.stream.Collectors;

/** What the gate says to people. */
final class Sentences {
    private Sentences() {}

    static String invalid(ContractId contract, ValidationReport report) {
        return "The payload does not satisfy " + contract + ": " + report.summary();
    }

    static String retired(ContractId contract, ContractVersion version) {
        return contract + " is retired and no longer admitted" + successor(contract, version, "; send ");
    }

    static String deprecated(ContractId contract, ContractVersion version) {
        String until = version.until().map(date -> " until " + date).orElse("");
        return contract + " is deprecated and admitted" + (until.isEmpty() ? " for now" : until)
                + successor(contract, version, "; move to ");
    }

    private static String successor(ContractId contract, ContractVersion version, String verb) {
        return version.successor().isPresent()
                ? verb + ContractId.of(contract.name(), version.successor().getAsInt())
                : "";
    }

    static String unknown(ContractId contract) {
        return contract + " is not published in the registry. Check the name, or ask Integration to publish it";
    }

    static String unknownVersion(ContractId contract, ContractHistory history) {
        String published = history.versions().stream()
                .map(v -> String.valueOf(v.version()))
                .collect(Collectors.joining(", "));
        return contract + " is not published in the registry; published versions of " + contract.name() + ": "
                + published + ". Use one of them, or ask Integration to publish it";
    }
}
