package dev.douane.samples.readme;

import dev.douane.consumer.ContractConsumer;
import dev.douane.consumer.ContractReader;
import dev.douane.consumer.PayloadHandler;
import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.backlog.RetirementCheck;
import dev.douane.consumer.backlog.RetirementVerdict;
import dev.douane.consumer.directory.DirectoryBacklog;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.directory.DirectorySource;
import dev.douane.consumer.publication.Publication;
import dev.douane.consumer.publication.RegistryServer;
import dev.douane.consumer.publication.StaticPublication;
import dev.douane.consumer.testing.PublishedContracts;
import dev.douane.consumer.upcast.Upcaster;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** What Integration adds. */
public final class Integration {
    private Integration() {}

    static RegistryServer publish(Path published) throws IOException {
        Publication contracts = Publication.builder()
                .contract(TownsV2.class)
                .contract(TownsV3.class)
                .upcaster(v2ToV3())
                .build();
        StaticPublication.write(contracts, published);
        return RegistryServer.builder(contracts).port(8080).start();
    }

    static void inATest(Path published) throws IOException {
        PublishedContracts.in(published).upcaster(v2ToV3()).assertSafe(TownsV2.class, TownsV3.class);
    }

    static Upcaster<TownsV2, TownsV3> v2ToV3() {
        return Upcaster.of(
                TownsV2.class,
                TownsV3.class,
                v2 -> new TownsV3(v2.code(), Math.max(0, v2.population()), Optional.empty()));
    }

    static ContractReader<TownsV3> reader() {
        return ContractReader.builder(TownsV3.class).upcaster(v2ToV3()).build();
    }

    static void consume(Path queue, Path unreadable, PayloadHandler<TownsV3> warehouse)
            throws IOException, InterruptedException {
        DirectoryQuarantine quarantine = DirectoryQuarantine.open(unreadable);
        BacklogReader backlog = DirectoryBacklog.of(queue, "integration", quarantine, Clock.systemUTC());
        try (ContractConsumer consumer = ContractConsumer.builder(
                        DirectorySource.open(queue, "integration"), quarantine)
                .read(reader(), warehouse)
                .guardedBy(backlog)
                .build()) {
            consumer.run();
        }
    }

    static boolean mayVersion2Go(BacklogReader backlog) throws IOException {
        RetirementVerdict verdict = RetirementCheck.of(backlog.read("towns"), 2);
        verdict.evidence().forEach(System.out::println);
        return verdict instanceof RetirementVerdict.MayGo;
    }
}
