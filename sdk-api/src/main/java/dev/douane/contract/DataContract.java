package dev.douane.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record the source of truth for one version of a contract. The record is the payload: its components are the
 * payload's properties. Where the payload is a JSON array, the record has a single component annotated with Jackson's
 * {@code @JsonValue}.
 *
 * <pre>{@code
 * @DataContract(
 *         name = "communes",
 *         version = 3,
 *         description = "The communes of France, as of 1 January.",
 *         owner = "Référentiels géographiques, geo@example.org",
 *         freshness = @ContractFreshness(every = "P1Y", lateAfter = "P3M"),
 *         lineage = @ContractLineage(sources = "INSEE, code officiel géographique", destinations = "warehouse.communes"))
 * public record Communes(@JsonValue List<Commune> communes) {}
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DataContract {
    /**
     * The contract's name.
     *
     * @return a name as {@link ContractId#requireName} accepts it
     */
    String name();

    /**
     * The contract's version.
     *
     * @return from 1
     */
    int version();

    /**
     * What the data is.
     *
     * @return a sentence or more, not blank
     */
    String description();

    /**
     * Who answers for the contract.
     *
     * @return a team, with a way to reach it, not blank
     */
    String owner();

    /**
     * How often the data is updated.
     *
     * @return the period, and how late it may be
     */
    ContractFreshness freshness();

    /**
     * Where the data comes from and where it goes.
     *
     * @return sources and destinations
     */
    ContractLineage lineage();
}
