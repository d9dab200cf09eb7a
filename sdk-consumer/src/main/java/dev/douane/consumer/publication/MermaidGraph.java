package dev.douane.consumer.publication;

import dev.douane.contract.ContractId;
import dev.douane.contract.Lineage;
import java.util.List;

/** A contract's lineage as a Mermaid flowchart, from left to right. */
final class MermaidGraph {
    private MermaidGraph() {}

    static String of(ContractId id, Lineage lineage) {
        StringBuilder out = new StringBuilder("```mermaid\ngraph LR\n");
        out.append("  contract([").append(label(id.toString())).append("])\n");
        List<String> sources = lineage.sources();
        for (int i = 0; i < sources.size(); i++) {
            out.append("  source")
                    .append(i + 1)
                    .append('[')
                    .append(label(sources.get(i)))
                    .append("] --> contract\n");
        }
        List<String> destinations = lineage.destinations();
        for (int i = 0; i < destinations.size(); i++) {
            out.append("  contract --> destination").append(i + 1).append('[');
            out.append(label(destinations.get(i))).append("]\n");
        }
        return out.append("```\n").toString();
    }

    /** Quoted, with Mermaid's entity codes ({@code #35;}) for all that it, Markdown or HTML could take for its own. */
    private static String label(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.strip().codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                out.append(' ');
            } else if ("\"#&<>;`\\*_[]{}()|~$%".indexOf(c) >= 0) {
                out.append('#').append(c).append(';');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }
}
