package dev.douane.consumer.testing;

import dev.douane.consumer.definition.ContractDefinition;
import dev.douane.consumer.publication.Publication;
import dev.douane.consumer.publication.PublicationBuilder;
import dev.douane.consumer.publication.PublicationConflictException;
import dev.douane.consumer.publication.RefusedVersionException;
import dev.douane.consumer.publication.StaticPublication;
import dev.douane.consumer.upcast.Upcaster;
import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The contracts that are published, as files in Integration's repository, for a test that holds the records of the code
 * against them:
 *
 * <pre>{@code
 * @Test
 * void no_contract_breaks() throws IOException {
 *     PublishedContracts.in(Path.of("contracts"))
 *             .upcaster(V2ToV3.upcaster())
 *             .assertSafe(TownsV2.class, TownsV3.class);
 * }
 * }</pre>
 *
 * Immutable. Nothing is written.
 */
public final class PublishedContracts {
    private final Path folder;
    private final Path sources;
    private final List<Upcaster<?, ?>> upcasters;
    private final Set<ContractId> reservations;

    private PublishedContracts(
            Path folder, Path sources, List<Upcaster<?, ?>> upcasters, Set<ContractId> reservations) {
        this.folder = folder;
        this.sources = sources;
        this.upcasters = List.copyOf(upcasters);
        this.reservations = Set.copyOf(reservations);
    }

    /**
     * The contracts of a folder.
     *
     * @param folder where {@link StaticPublication#write} wrote to
     * @return its contracts, with no upcaster and no reservation
     */
    public static PublishedContracts in(Path folder) {
        return new PublishedContracts(folder, Path.of("src", "main", "java"), List.of(), Set.of());
    }

    /**
     * Where the records' sources are, so that a failure can name the line to change.
     *
     * @param folder a source folder; by default {@code src/main/java}; it need not be there
     * @return these contracts with other sources
     */
    public PublishedContracts sources(Path folder) {
        return new PublishedContracts(this.folder, folder, upcasters, reservations);
    }

    /**
     * As {@link PublicationBuilder#upcaster}.
     *
     * @param upcaster how the older of two versions is read
     * @return these contracts with one more upcaster
     */
    public PublishedContracts upcaster(Upcaster<?, ?> upcaster) {
        List<Upcaster<?, ?>> more = new ArrayList<>(upcasters);
        more.add(upcaster);
        return new PublishedContracts(folder, sources, more, reservations);
    }

    /**
     * As {@link PublicationBuilder#withReservations}.
     *
     * @param version the newer version
     * @return these contracts with one more reservation
     */
    public PublishedContracts withReservations(ContractId version) {
        Set<ContractId> more = new LinkedHashSet<>(reservations);
        more.add(version);
        return new PublishedContracts(folder, sources, upcasters, more);
    }

    /**
     * Fails if a record is no longer what was published under its version, or if a record of a new version could not be
     * published after what is there.
     *
     * @param records all contract records of the code
     * @throws AssertionError if so; names the record and the line to change, and shows a document that makes the
     *     difference, made from the schemas
     * @throws IllegalArgumentException if no record is given, or nothing is published in the folder: such a test could
     *     not fail
     * @throws IOException if the folder cannot be read
     */
    @SafeVarargs
    public final void assertSafe(Class<? extends Record>... records) throws IOException {
        Publication published = StaticPublication.read(folder);
        if (records.length == 0 || published.contracts().isEmpty()) {
            throw new IllegalArgumentException("Nothing to compare: give the contract records, and the folder that "
                    + "StaticPublication.write wrote to; " + folder.toAbsolutePath() + " holds "
                    + published.contracts().size() + " contracts");
        }
        PublicationBuilder next = Publication.builder().after(published);
        upcasters.forEach(next::upcaster);
        reservations.forEach(next::withReservations);
        for (Class<? extends Record> type : records) {
            Contract now = ContractDefinition.contractOf(type);
            requireUnchanged(type, now, published);
            next.contract(now);
        }
        build(next);
    }

    private void requireUnchanged(Class<? extends Record> type, Contract now, Publication published) {
        published
                .contract(now.id())
                .filter(before -> !before.schema().equals(now.schema()))
                .ifPresent(before -> {
                    throw new AssertionError(new ChangedRecord(type, before, now, sources).message());
                });
    }

    private static void build(PublicationBuilder next) {
        try {
            next.build();
        } catch (PublicationConflictException | RefusedVersionException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
