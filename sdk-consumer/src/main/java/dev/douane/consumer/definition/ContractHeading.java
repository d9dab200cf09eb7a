package dev.douane.consumer.definition;

import dev.douane.contract.ContractFreshness;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractLineage;
import dev.douane.contract.DataContract;
import dev.douane.contract.Freshness;
import dev.douane.contract.Lineage;
import java.util.Arrays;
import java.util.List;

/**
 * What {@link DataContract} says, checked.
 *
 * @param id name and version
 * @param description not blank
 * @param owner not blank
 * @param freshness how often and how late
 * @param lineage at least one source and one destination
 */
record ContractHeading(ContractId id, String description, String owner, Freshness freshness, Lineage lineage) {

    static ContractHeading of(DataContract declared, Site site) {
        ContractFreshness freshness = declared.freshness();
        ContractLineage lineage = declared.lineage();
        try {
            return new ContractHeading(
                    ContractId.of(declared.name(), declared.version()),
                    text("description", declared.description(), site),
                    text("owner", declared.owner(), site),
                    Freshness.of(freshness.every(), freshness.lateAfter()),
                    new Lineage(
                            texts("lineage sources", lineage.sources(), site),
                            texts("lineage destinations", lineage.destinations(), site)));
        } catch (IllegalArgumentException e) {
            throw new ContractDefinitionException(site.text() + ": in @DataContract: " + e.getMessage(), e);
        }
    }

    private static String text(String what, String text, Site site) {
        if (text.isBlank()) {
            throw site.refuse("its " + what + " in @DataContract is blank", "Say it in a phrase or more.");
        }
        return text.strip();
    }

    private static List<String> texts(String what, String[] texts, Site site) {
        if (texts.length == 0) {
            throw site.refuse("its " + what + " in @DataContract are empty", "Name at least one.");
        }
        return Arrays.stream(texts).map(text -> text(what, text, site)).toList();
    }
}
