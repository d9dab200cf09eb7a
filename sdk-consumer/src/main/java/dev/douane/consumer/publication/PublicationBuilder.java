package dev.douane.consumer.publication;

import dev.douane.consumer.definition.ContractDefinition;
import dev.douane.consumer.upcast.Upcaster;
import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractStatus;
import dev.douane.registry.protocol.DocumentSignature;
import java.security.PrivateKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what a {@link Publication} holds. Not safe for use by many threads. */
public final class PublicationBuilder {
    private final SortedMap<ContractId, Contract> contracts = new TreeMap<>();
    private final Map<ContractId, PublicationRules.Notice> notices = new HashMap<>();
    private final List<PrivateKey> keys = new ArrayList<>();
    private final List<Upcaster<?, ?>> upcasters = new ArrayList<>();
    private final Set<ContractId> reservations = new TreeSet<>();
    private Publication earlier = Publication.empty();
    private EvolutionRules given = EvolutionRules.none();

    PublicationBuilder() {}

    /**
     * Publishes a contract.
     *
     * @param contract the contract
     * @return this builder
     * @throws PublicationConflictException if another contract of the same id was given before
     */
    public PublicationBuilder contract(Contract contract) {
        Contract given = contracts.putIfAbsent(contract.id(), contract);
        if (given != null) {
            PublicationRules.requireSame(given, contract);
        }
        return this;
    }

    /**
     * Publishes the contract that a record defines.
     *
     * @param type a record annotated with {@link dev.douane.contract.DataContract}
     * @return this builder
     * @throws dev.douane.consumer.definition.ContractDefinitionException if the record defines no contract
     * @throws PublicationConflictException if another contract of the same id was given before
     */
    public PublicationBuilder contract(Class<? extends Record> type) {
        return contract(ContractDefinition.contractOf(type));
    }

    /**
     * Tells how Integration reads the older of two versions. A new version that not every payload of the version before
     * satisfies is published only with one. It is tried on some hundred documents that are made from the older schema,
     * among them one for each breaking change: what it makes of them has to be valid under the newer contract.
     *
     * @param upcaster the same that the {@link dev.douane.consumer.ContractReader} is given; those for other versions
     *     than the admitted ones are not asked
     * @return this builder
     */
    public PublicationBuilder upcaster(Upcaster<?, ?> upcaster) {
        upcasters.add(upcaster);
        return this;
    }

    /**
     * Publishes a version although it is not certain that every payload of the version before can be read under it:
     * because the comparison found neither a proof nor a counterexample, or because its upcaster throws for some
     * payloads, which will go to the quarantine. What is certainly wrong is refused all the same: a breaking change
     * without an upcaster, or an upcaster whose result the new contract refuses.
     *
     * @param version the newer version
     * @return this builder
     */
    public PublicationBuilder withReservations(ContractId version) {
        reservations.add(version);
        return this;
    }

    /**
     * Announces the end of a version: it is still admitted, with a warning that names its successor and the date.
     * A version that is already retired stays so.
     *
     * @param id the version
     * @param until the last day on which it is to be admitted; a notice for people: to end it, {@link #retire} it
     * @return this builder
     */
    public PublicationBuilder deprecate(ContractId id, LocalDate until) {
        return notice(id, ContractStatus.DEPRECATED, Optional.of(until));
    }

    /**
     * Ends a version: it is no longer admitted at the border, and stays published for replay. There is no way back. The
     * version after it need not be safe after it.
     *
     * @param id the version
     * @return this builder
     */
    public PublicationBuilder retire(ContractId id) {
        return notice(id, ContractStatus.RETIRED, Optional.empty());
    }

    /**
     * What was published before, for example {@link StaticPublication#read}. Its versions stay published with the
     * status they had or a lower one, whether the code still has their record or not.
     *
     * @param earlier the publication before this one
     * @return this builder
     */
    public PublicationBuilder after(Publication earlier) {
        this.earlier = earlier;
        return this;
    }

    /**
     * Signs every contract document, so that clients which trust the key's other half believe a copy of it, wherever it
     * stands. May be called again, for a key that takes over.
     *
     * @param key an Ed25519 private key; kept in memory, never published
     * @return this builder
     * @throws IllegalArgumentException if it is a key of another kind
     */
    public PublicationBuilder signedBy(PrivateKey key) {
        // Found out here, not when the first document is asked for.
        DocumentSignature.write(new byte[0], List.of(key));
        keys.add(key);
        return this;
    }

    /**
     * The publication.
     *
     * @return the contracts that were given and those of the publication before
     * @throws PublicationConflictException if a contract was published before with another schema or other metadata,
     *     or would be published for the first time below a version that was
     * @throws RefusedVersionException if no payload can satisfy a new version, or if the version before it is still
     *     admitted, and not every payload of that is one of the new version, nor made one by an upcaster; shows what
     *     breaks
     * @throws dev.douane.consumer.definition.ContractDefinitionException if no example for a new contract's page can be
     *     made; the message names the field that needs one
     * @throws IllegalArgumentException if a version that is not published is to be deprecated or retired
     */
    public Publication build() {
        Set<String> names = new TreeSet<>();
        earlier.all().forEach(series -> names.add(series.name()));
        contracts.keySet().forEach(id -> names.add(id.name()));
        EvolutionRules evolution =
                new EvolutionRules(upcasters, reservations, earlier.evolution().comparisons()).and(given);
        PublicationRules rules = new PublicationRules(notices, evolution);
        SortedMap<String, PublishedSeries> series = new TreeMap<>();
        for (String name : names) {
            List<Contract> now = contracts.values().stream()
                    .filter(contract -> contract.id().name().equals(name))
                    .toList();
            series.put(name, rules.series(name, earlier.series(name), now));
        }
        Publication publication = new Publication(series, evolution, keys);
        notices.forEach((id, notice) -> requirePublished(publication, id, notice.status()));
        return publication;
    }

    private static void requirePublished(Publication publication, ContractId id, ContractStatus status) {
        if (publication.contract(id).isEmpty()) {
            throw new IllegalArgumentException(id + " is to be "
                    + (status == ContractStatus.RETIRED ? "retired" : "deprecated")
                    + ", but is not published: add its contract, or what was published before");
        }
    }

    PublicationBuilder given(EvolutionRules rules) {
        given = rules;
        return this;
    }

    PublicationBuilder notice(ContractId id, ContractStatus status, Optional<LocalDate> until) {
        notices.merge(
                id,
                new PublicationRules.Notice(status, until),
                (before, now) -> before.status().compareTo(now.status()) > 0 ? before : now);
        return this;
    }
}
