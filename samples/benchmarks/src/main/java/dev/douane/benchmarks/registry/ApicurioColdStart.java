package dev.douane.benchmarks.registry;

import io.apicurio.registry.resolver.DefaultSchemaResolver;
import io.apicurio.registry.resolver.ParsedSchema;
import io.apicurio.registry.resolver.SchemaParser;
import io.apicurio.registry.resolver.config.SchemaResolverConfig;
import io.apicurio.registry.resolver.data.Record;
import io.apicurio.registry.resolver.strategy.ArtifactReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The main class of a process with Apicurio's client on its class path and nothing of ours: its cache of schemas, which
 * its serializers and deserializers share the look-up with, is asked by many threads in the same moment.
 */
public final class ApicurioColdStart {
    private ApicurioColdStart() {}

    /**
     * For each byte of its input: looks everything up with a new cache, and says so in a line.
     *
     * @param arguments the address of the registry's API, how many threads, and the ids of the schemas
     * @throws IOException if the input cannot be read
     * @throws ExecutionException if a look-up failed
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] arguments) throws IOException, ExecutionException, InterruptedException {
        int threads = Integer.parseInt(arguments[1]);
        List<Long> ids = Arrays.stream(arguments).skip(2).map(Long::valueOf).toList();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            while (System.in.read() >= 0) {
                lookUp(arguments[0], pool, threads, ids);
                System.out.println("done");
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void lookUp(String registry, ExecutorService pool, int threads, List<Long> ids)
            throws IOException, ExecutionException, InterruptedException {
        try (DefaultSchemaResolver<String, String> resolver = new DefaultSchemaResolver<>()) {
            resolver.configure(Map.of(SchemaResolverConfig.REGISTRY_URL, registry), new Text());
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(() -> {
                    start.await();
                    ids.forEach(id -> require(resolver, id));
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** By the id of the content, as its deserializers do unless told otherwise. */
    private static void require(DefaultSchemaResolver<String, String> resolver, long id) {
        ArtifactReference reference = ArtifactReference.builder().contentId(id).build();
        String text = resolver.resolveSchemaByArtifactReference(reference)
                .getParsedSchema()
                .getParsedSchema();
        if (!text.contains("\"field0\"")) {
            throw new IllegalStateException("Schema " + id + " was not found");
        }
    }

    /** What is counted are requests, not the time to read a schema. */
    private static final class Text implements SchemaParser<String, String> {
        @Override
        public String artifactType() {
            return "JSON";
        }

        @Override
        public String parseSchema(byte[] schema, Map<String, ParsedSchema<String>> references) {
            return new String(schema, StandardCharsets.UTF_8);
        }

        @Override
        public ParsedSchema<String> getSchemaFromData(Record<String> data) {
            throw new UnsupportedOperationException("Nothing is serialized here");
        }

        @Override
        public ParsedSchema<String> getSchemaFromData(Record<String> data, boolean dereference) {
            return getSchemaFromData(data);
        }

        @Override
        public boolean supportsExtractSchemaFromData() {
            return false;
        }
    }
}
