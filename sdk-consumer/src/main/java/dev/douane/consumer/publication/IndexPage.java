package dev.douane.consumer.publication;

import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractStatus;
import dev.douane.contract.ContractVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The page that lists every version of every contract with its status, for people. */
final class IndexPage {
    private IndexPage() {}

    static byte[] write(List<ContractHistory> histories) {
        StringBuilder out = new StringBuilder("# Contracts\n\n");
        if (histories.isEmpty()) {
            out.append("Nothing is published yet.\n");
        } else {
            out.append("| Contract | Version | Status | Successor |\n|---|---|---|---|\n");
            for (ContractHistory history : histories) {
                List<ContractVersion> versions = history.versions();
                for (int i = versions.size() - 1; i >= 0; i--) {
                    row(out, history.name(), versions.get(i));
                }
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(StringBuilder out, String name, ContractVersion version) {
        out.append("| [")
                .append(MarkdownText.line(name))
                .append("](contracts/")
                .append(name)
                .append(".json) | ");
        out.append(link(name, version.version()))
                .append(" | ")
                .append(status(version))
                .append(" | ");
        version.successor()
                .ifPresent(successor -> out.append(link(name, successor)).append(' '));
        out.append("|\n");
    }

    private static String link(String name, int version) {
        return "[" + version + "](contracts/" + name + "/" + version + ".md)";
    }

    private static String status(ContractVersion version) {
        String word = version.status().name().toLowerCase(Locale.ROOT);
        return version.status() == ContractStatus.DEPRECATED
                ? word + version.until().map(day -> ", until " + day).orElse("")
                : word;
    }
}
