package dev.douane.benchmarks.registry;

import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.SourceAnswer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Another source, with a count of what it is asked for. */
final class CountingSource implements ContractSource {
    private final ContractSource source;
    private final Map<RegistryRoute, Integer> requests = new ConcurrentHashMap<>();

    CountingSource(ContractSource source) {
        this.source = source;
    }

    @Override
    public SourceAnswer fetch(RegistryRoute route, Optional<String> etag) throws IOException {
        requests.merge(route, 1, Integer::sum);
        return source.fetch(route, etag);
    }

    Map<RegistryRoute, Integer> requests() {
        return requests;
    }

    @Override
    public String location() {
        return source.location();
    }

    @Override
    public void close() {
        source.close();
    }
}
