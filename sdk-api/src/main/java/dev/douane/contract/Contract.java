package dev.douane.contract;

import dev.douane.schema.JsonSchema;

/**
 * One published version of an agreement: what the payload must look like, and what people must know about it.
 *
 * @param id name and version
 * @param metadata description, owner, freshness, lineage and the definition of every field
 * @param schema what a payload must satisfy
 */
public record Contract(ContractId id, ContractMetadata metadata, JsonSchema schema) {

    /**
     * The fingerprint that travels with every payload: the schema's.
     *
     * @return SHA-256 of the canonical schema, 64 hexadecimal digits in lower case
     */
    public String fingerprint() {
        return schema.fingerprint();
    }
}
