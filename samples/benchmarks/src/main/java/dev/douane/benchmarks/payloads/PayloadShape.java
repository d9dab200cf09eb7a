package dev.douane.benchmarks.payloads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** A contract, and payloads for it: the same index makes the same payload, on any machine. */
interface PayloadShape {
    /** The text of the contract's schema, 2020-12, without keywords that older drafts do not have. */
    String contract();

    /** A valid payload, its properties in the contract's order. */
    JsonNode payload(int index, Random random);

    /** The contract of a payload that holds others. */
    static String contractOf(ObjectNode definitions, ObjectNode root) {
        ObjectNode contract = definitions.objectNode();
        contract.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        contract.setAll(root);
        contract.setAll(definitions);
        return contract.toString();
    }
}
