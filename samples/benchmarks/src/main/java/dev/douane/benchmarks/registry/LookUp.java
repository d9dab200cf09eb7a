package dev.douane.benchmarks.registry;

import dev.douane.benchmarks.measured.ProcessorShare;
import dev.douane.consumer.publication.Publication;
import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.Standing;
import dev.douane.registry.RegistryClient;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.SourceAnswer;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Look-ups that memory answers, each of the next of 50 contracts. */
@State(Scope.Thread)
public class LookUp {
    private static final int CONTRACTS = 50;

    private final ContractId[] ids = ManyContracts.ids(CONTRACTS).toArray(ContractId[]::new);
    private final RegistryClient client = RegistryClient.builder(new InMemory(ManyContracts.publication(CONTRACTS)))
            .build();
    private int next;

    /** Everything is in memory. */
    @Setup
    public void warm() {
        for (ContractId id : ids) {
            ManyContracts.require(client, id);
        }
    }

    /** The client's threads end. */
    @TearDown
    public void close() {
        client.close();
    }

    /**
     * What the border asks for every payload.
     *
     * @param share how much of a processor there was
     * @return where the version stands
     */
    @Benchmark
    public Optional<Standing> standing(ProcessorShare share) {
        return client.standing(id());
    }

    /**
     * A version.
     *
     * @param share how much of a processor there was
     * @return the contract
     */
    @Benchmark
    public Optional<Contract> contract(ProcessorShare share) {
        return client.contract(id());
    }

    /**
     * A history.
     *
     * @param share how much of a processor there was
     * @return the history
     */
    @Benchmark
    public Optional<ContractHistory> history(ProcessorShare share) {
        return client.history(id().name());
    }

    private ContractId id() {
        next = next + 1 == CONTRACTS ? 0 : next + 1;
        return ids[next];
    }

    private record InMemory(Map<String, byte[]> documents) implements ContractSource {
        InMemory(Publication publication) {
            this(publication.documents());
        }

        @Override
        public SourceAnswer fetch(RegistryRoute route, Optional<String> etag) {
            byte[] body = documents.get(route.path());
            return body == null ? new SourceAnswer.Missing() : new SourceAnswer.Found(body, Optional.empty());
        }

        @Override
        public String location() {
            return "this process";
        }
    }
}
