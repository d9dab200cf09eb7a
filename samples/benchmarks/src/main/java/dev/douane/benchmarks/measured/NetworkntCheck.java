package dev.douane.benchmarks.measured;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;

/** networknt's validator as its own documentation uses it, formats asserted as Douane does; the schema is compiled once. */
public final class NetworkntCheck {
    private final JsonMapper mapper = new JsonMapper();
    private final Schema schema;

    /**
     * Compiles.
     *
     * @param contract the text of a schema, 2020-12
     */
    public NetworkntCheck(String contract) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        schema = registry.getSchema(contract);
        schema.initializeValidators();
    }

    /**
     * Reads and checks.
     *
     * @param payload UTF-8 JSON
     * @return whether the schema accepts it
     * @throws IOException if it is not JSON
     */
    public boolean valid(byte[] payload) throws IOException {
        return violations(payload) == 0;
    }

    /**
     * Reads and checks.
     *
     * @param payload UTF-8 JSON
     * @return how many errors it finds
     * @throws IOException if it is not JSON
     */
    public int violations(byte[] payload) throws IOException {
        return schema.validate(mapper.readTree(payload)).size();
    }
}
