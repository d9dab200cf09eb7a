package dev.douane.consumer.publication;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractField;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.registry.protocol.SchemaDocument;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page of one version, for people. It holds nothing that could change later: no status, no date, no newer version.
 * Its links are relative, so it reads the same on the server, in a folder and in a Git forge.
 */
final class ContractPage {
    private final Contract contract;
    private final ContractId id;
    private final ContractMetadata metadata;
    private final StringBuilder out = new StringBuilder();

    private ContractPage(Contract contract) {
        this.contract = contract;
        this.id = contract.id();
        this.metadata = contract.metadata();
    }

    static byte[] write(Contract contract, Optional<Contract> before, Comparisons comparisons) {
        ContractPage page = new ContractPage(contract);
        page.heading();
        page.facts();
        page.lineage();
        page.fields();
        page.changes(before, comparisons);
        page.example();
        page.schema();
        return page.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void heading() {
        out.append("# ").append(MarkdownText.line(id.toString())).append("\n\n");
        out.append(MarkdownText.paragraphs(metadata.description())).append("\n\n");
        out.append("[All contracts](../../contracts.md) · [versions and their status](../")
                .append(id.name())
                .append(".json) · [this contract](")
                .append(id.version())
                .append(".json) · [its JSON Schema](")
                .append(id.version())
                .append(".schema.json)\n\n");
    }

    private void facts() {
        out.append("| | |\n|---|---|\n");
        fact("Owner", MarkdownText.line(metadata.owner()));
        metadata.freshness().ifPresent(freshness -> {
            fact("Updated every", AmountWords.every(freshness.every()) + " (`" + freshness.every() + "`)");
            fact("Late", AmountWords.after(freshness.lateAfter()) + " (`" + freshness.lateAfter() + "`)");
        });
        fact("Fingerprint", MarkdownText.code(contract.fingerprint()));
        out.append('\n');
    }

    private void fact(String name, String value) {
        out.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private void lineage() {
        metadata.lineage()
                .ifPresent(lineage -> out.append("## Lineage\n\n")
                        .append(MermaidGraph.of(id, lineage))
                        .append('\n'));
    }

    private void fields() {
        out.append("## Fields\n\n| Field | Type | Required | Constraints | Definition |\n|---|---|---|---|---|\n");
        for (ContractField field : metadata.fields()) {
            out.append("| ").append(MarkdownText.cellCode(field.path()));
            out.append(" | ").append(MarkdownText.line(field.type()));
            out.append(" | ").append(field.required() ? "yes" : "no");
            out.append(" | ").append(constraints(field));
            out.append(" | ").append(MarkdownText.line(field.definition())).append(" |\n");
        }
        out.append('\n');
    }

    private static String constraints(ContractField field) {
        return field.constraints().stream().map(MarkdownText::cellCode).collect(Collectors.joining(", "));
    }

    private void changes(Optional<Contract> before, Comparisons comparisons) {
        out.append("## What changed\n\n");
        if (before.isEmpty()) {
            out.append("This is the first version.\n\n");
            return;
        }
        int version = before.get().id().version();
        out.append("The version before is [")
                .append(MarkdownText.line(before.get().id().toString()))
                .append("](")
                .append(version)
                .append(".md). ");
        out.append(new VersionChanges(before.get(), contract, comparisons.of(before.get(), contract)).text());
    }

    private void example() {
        out.append("## Example\n\n```json\n").append(PageExample.of(contract)).append("\n```\n\n");
    }

    private void schema() {
        out.append("## JSON Schema\n\n```json\n")
                .append(new String(SchemaDocument.write(contract.schema()), StandardCharsets.UTF_8))
                .append("```\n");
    }
}
