package dev.douane.consumer.publication;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractRegistry;
import dev.douane.contract.ContractVersion;
import dev.douane.registry.protocol.DocumentSignature;
import java.security.PrivateKey;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A set of contracts with their histories, as a registry publishes it. Immutable.
 *
 * <p>Of each contract at most two versions are admitted, the newest two (N and N+1); older ones are retired: still
 * published, still readable for replay. A new version is safe after the one before it while that is admitted: every
 * payload of the older one is one of the newer, or an upcaster makes it one. It is also a {@link ContractRegistry}, for whoever needs its contracts in the
 * same process.
 *
 * <pre>{@code
 * Publication publication = Publication.builder()
 *         .after(StaticPublication.read(folder))
 *         .contract(CommunesV2.class)
 *         .contract(CommunesV3.class)
 *         .upcaster(V2ToV3.upcaster())
 *         .deprecate(ContractId.parse("communes@2"), LocalDate.of(2027, 1, 31))
 *         .build();
 * }</pre>
 */
public final class Publication implements ContractRegistry {
    private static final Publication EMPTY = new Publication(new TreeMap<>(), EvolutionRules.none(), List.of());

    private final SortedMap<String, PublishedSeries> series;
    private final EvolutionRules evolution;

    private final List<PrivateKey> keys;

    Publication(SortedMap<String, PublishedSeries> series, EvolutionRules evolution, List<PrivateKey> keys) {
        this.series = Collections.unmodifiableSortedMap(new TreeMap<>(series));
        this.evolution = evolution;
        this.keys = List.copyOf(keys);
    }

    /**
     * A builder of publications.
     *
     * @return a builder that holds nothing yet
     */
    public static PublicationBuilder builder() {
        return new PublicationBuilder();
    }

    /**
     * A publication of nothing: what there was before the first one.
     *
     * @return the empty publication
     */
    public static Publication empty() {
        return EMPTY;
    }

    /**
     * Every version of every contract.
     *
     * @return sorted by name, then version
     */
    public List<Contract> contracts() {
        return series.values().stream()
                .flatMap(one -> one.contracts().values().stream())
                .toList();
    }

    /**
     * Every contract's history.
     *
     * @return sorted by name
     */
    public List<ContractHistory> histories() {
        return series.values().stream().map(PublishedSeries::history).toList();
    }

    @Override
    public Optional<ContractHistory> history(String name) {
        return Optional.ofNullable(series.get(ContractId.requireName(name))).map(PublishedSeries::history);
    }

    @Override
    public Optional<Contract> contract(ContractId id) {
        return Optional.ofNullable(series.get(id.name()))
                .flatMap(one -> Optional.ofNullable(one.contracts().get(id.version())));
    }

    /**
     * What is published, byte by byte: the same on any machine and at any time.
     *
     * @return paths below the registry's address, in the order in which they have to appear (versions, then histories,
     *     then the index), with their content
     */
    public Map<String, byte[]> documents() {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        PublicationDocuments.of(this).forEach((route, body) -> documents.put(route.path(), body));
        return Collections.unmodifiableMap(documents);
    }

    /**
     * This publication with what was published before it and is no longer in the code.
     *
     * @param earlier what was published before
     * @return both together
     * @throws PublicationConflictException if this one would change what was published
     * @throws RefusedVersionException if a version is not safe after what was published
     */
    Publication after(Publication earlier) {
        PublicationBuilder builder = builder().after(earlier).given(evolution);
        keys.forEach(builder::signedBy);
        for (PublishedSeries one : series.values()) {
            one.contracts().values().forEach(builder::contract);
            for (ContractVersion version : one.history().versions()) {
                builder.notice(ContractId.of(one.name(), version.version()), version.status(), version.until());
            }
        }
        return builder.build();
    }

    boolean signed() {
        return !keys.isEmpty();
    }

    /** The signatures over a contract document, by every key of this publication. */
    byte[] sign(byte[] document) {
        return DocumentSignature.write(document, keys);
    }

    EvolutionRules evolution() {
        return evolution;
    }

    Collection<PublishedSeries> all() {
        return series.values();
    }

    Optional<PublishedSeries> series(String name) {
        return Optional.ofNullable(series.get(name));
    }

    /** The ids that are published. */
    @Override
    public String toString() {
        return "Publication" + contracts().stream().map(Contract::id).toList();
    }
}
