package dev.douane.contract;

import java.util.List;
import java.util.Optional;

/**
 * What people need to know about a contract, beside its schema.
 *
 * @param description what the data is, in a sentence or more
 * @param owner who answers for the contract: a team, with a way to reach it
 * @param freshness how often the data is updated and how late it may be; empty where nobody said
 * @param lineage where the data comes from and where it goes; empty where nobody said
 * @param fields every field with its definition, in the order of the record's components, parents before children
 */
public record ContractMetadata(
        String description,
        String owner,
        Optional<Freshness> freshness,
        Optional<Lineage> lineage,
        List<ContractField> fields) {

    /** Keeps a copy of the list. */
    public ContractMetadata {
        fields = List.copyOf(fields);
    }
}
