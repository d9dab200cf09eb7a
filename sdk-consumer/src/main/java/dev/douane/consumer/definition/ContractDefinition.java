package dev.douane.consumer.definition;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractMetadata;
import dev.douane.contract.DataContract;
import java.util.Optional;

/**
 * From a record that carries {@link DataContract} to its contract. The package's page says what every Java type and
 * annotation becomes.
 *
 * <p>The same record makes the same bytes, on any machine, in any locale, on any JDK.
 */
public final class ContractDefinition {
    private ContractDefinition() {}

    /**
     * The contract that a record defines.
     *
     * @param type a record annotated with {@link DataContract}
     * @return the contract; its schema is JSON Schema 2020-12 with a closed object model
     * @throws ContractDefinitionException if the record holds something that a contract cannot express, or lacks
     *     something that a contract must say
     */
    public static Contract contractOf(Class<? extends Record> type) {
        Site site = Site.of(type);
        DataContract declared = type.getAnnotation(DataContract.class);
        if (declared == null) {
            throw site.refuse("it carries no @DataContract", "Annotate it: name, version, description, owner…");
        }
        ContractHeading heading = ContractHeading.of(declared, site);
        NamedShape shape = ShapeReader.root(type);
        DefinitionCheck.check(shape);
        return new Contract(
                heading.id(),
                new ContractMetadata(
                        heading.description(),
                        heading.owner(),
                        Optional.of(heading.freshness()),
                        Optional.of(heading.lineage()),
                        FieldTable.of(shape)),
                SchemaText.of(heading.id(), heading.description(), shape));
    }
}
