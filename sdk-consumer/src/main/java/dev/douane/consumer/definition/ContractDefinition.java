package dev.douane.consumer.definition;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractMetadata;
import dev.douane.contract.DataContract;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import java.util.Optional;

/**
 * From a record that carries {@link DataContract} to its contract. The package's page says what every Java type and
 * annotation becomes.
 *
 * <p>The same record makes the same bytes, on any machine, in any locale, on any JDK. The schema's text is indented by
 * two spaces, its lines end with a line feed, and properties stand in the order of the record's components.
 */
public final class ContractDefinition {
    private ContractDefinition() {}

    /**
     * The contract that a record defines.
     *
     * @param type a record annotated with {@link DataContract}
     * @return the contract; its schema is JSON Schema 2020-12 with a closed object model
     * @throws ContractDefinitionException if the record holds something that a contract cannot express, or lacks
     *     something that a contract must say; the message names the component and the fix
     */
    public static Contract contractOf(Class<? extends Record> type) {
        Site site = Site.of(type);
        DataContract declared = type.getAnnotation(DataContract.class);
        if (declared == null) {
            throw site.refuse(
                    "it carries no @DataContract",
                    "Annotate it with name, version, description, owner, freshness and lineage.");
        }
        ContractHeading heading = ContractHeading.of(declared, site);
        NamedShape shape = ShapeReader.root(type);
        JsonSchema schema = SchemaText.of(heading.id(), heading.description(), shape);
        compile(schema, site);
        DefinitionCheck.check(shape);
        ContractMetadata metadata = new ContractMetadata(
                heading.description(),
                heading.owner(),
                Optional.of(heading.freshness()),
                Optional.of(heading.lineage()),
                FieldTable.of(shape));
        return new Contract(heading.id(), metadata, schema);
    }

    /** Whoever writes the contract hears of it, not whoever validates with it. */
    private static void compile(JsonSchema schema, Site site) {
        try {
            PayloadValidator.of(schema);
        } catch (InvalidSchemaException e) {
            throw new ContractDefinitionException(
                    site.text() + ": its schema cannot be validated with: " + e.getMessage(), e);
        }
    }
}
