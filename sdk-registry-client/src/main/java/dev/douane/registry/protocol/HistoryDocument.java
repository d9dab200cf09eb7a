package dev.douane.registry.protocol;

import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractStatus;
import dev.douane.contract.ContractVersion;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The versions of one contract, oldest first: {@link RegistryRoute.History}. */
public final class HistoryDocument {
    private static final int SHA_256_DIGITS = 64;

    private HistoryDocument() {}

    /**
     * Writes a history.
     *
     * @param history the history
     * @return UTF-8 JSON text with a line break at its end
     */
    public static byte[] write(ContractHistory history) {
        return HistoryWriter.write(history);
    }

    /**
     * Reads a history.
     *
     * @param name the contract that was asked for
     * @param body UTF-8 JSON text, at most 64 MiB
     * @return the history, of the name that was asked for
     * @throws InvalidDocumentException if the document is broken, or is another contract's
     */
    public static ContractHistory read(String name, byte[] body) throws InvalidDocumentException {
        DocumentNode root = DocumentNode.read("the history of " + name, body);
        if (!root.text("name").equals(name)) {
            throw root.fault("name", "expected the name that was asked for, " + name + ", but was another");
        }
        List<ContractVersion> versions = new ArrayList<>();
        for (DocumentNode node : root.objects("versions")) {
            versions.add(version(node));
        }
        try {
            return new ContractHistory(name, versions);
        } catch (IllegalArgumentException e) {
            throw root.fault("versions", String.valueOf(e.getMessage()), e);
        }
    }

    private static ContractVersion version(DocumentNode node) throws InvalidDocumentException {
        String fingerprint = node.text("fingerprint");
        if (!isFingerprint(fingerprint)) {
            throw node.fault("fingerprint", "expected 64 hexadecimal digits in lower case");
        }
        OptionalInt successor = node.has("successor") ? OptionalInt.of(node.version("successor")) : OptionalInt.empty();
        return new ContractVersion(node.version("version"), status(node), fingerprint, successor, until(node));
    }

    private static boolean isFingerprint(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return text.length() == SHA_256_DIGITS;
    }

    private static ContractStatus status(DocumentNode node) throws InvalidDocumentException {
        String text = node.text("status");
        for (ContractStatus status : ContractStatus.values()) {
            if (statusText(status).equals(text)) {
                return status;
            }
        }
        throw node.fault("status", "expected accepted, deprecated or retired");
    }

    private static Optional<LocalDate> until(DocumentNode node) throws InvalidDocumentException {
        if (!node.has("until")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(node.text("until")));
        } catch (DateTimeParseException e) {
            throw node.fault("until", "expected a date as 2026-11-30", e);
        }
    }

    static String statusText(ContractStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
