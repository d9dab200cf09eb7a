package dev.douane.consumer.definition;

import dev.douane.contract.ContractField;
import java.util.ArrayList;
import java.util.List;

/** Every field of a contract, parents before children. */
final class FieldTable {
    private final List<ContractField> fields = new ArrayList<>();

    private FieldTable() {}

    static List<ContractField> of(NamedShape root) {
        return new FieldTable().fields;
    }
}
