package dev.douane.registry.source;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.registry.protocol.ContractDocument;
import dev.douane.registry.protocol.IndexDocument;
import dev.douane.registry.protocol.InvalidDocumentException;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.protocol.SchemaDocument;
import dev.douane.registry.protocol.SubjectLists;
import dev.douane.registry.protocol.SubjectVersion;
import dev.douane.schema.JsonSchema;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Somebody else's registry: one that speaks the REST API of Confluent's schema registry, such as Confluent's own,
 * Apicurio (below {@code /apis/ccompat/v7}), Karapace or Redpanda. It is read, never written to.
 *
 * <ul>
 *   <li>A contract is a subject, of the same name unless the builder says otherwise; its versions are the subject's, with
 *       the numbers that they have there. Names outside the grammar of {@link ContractId} need
 *       {@link Builder#subject}. Other contexts than the default one are passed over.
 *   <li>What is registered is accepted; what was deleted, but can still be read, is retired. What was deleted for good
 *       is gone: a client that knew the version takes it for retired from then on. A subject of which nothing is left,
 *       and which was not deleted before, is a trouble: a registry that lost its data closes no border.
 *   <li>Only JSON Schemas count, draft-04, draft-07 and 2020-12; one that names no dialect is draft-07, as Confluent's
 *       own reader has it, and gets a {@code $schema} that says so. Versions of other kinds are left out of the history,
 *       with a warning in the log; asking for one is an error that says why.
 *   <li>The schemas that a schema refers to are put into it, in {@code $defs} or {@code definitions}, each with its name
 *       as its address; no {@code $ref} is changed.
 *   <li>The fingerprint is that of the schema which comes out of all this: of the registered text, as a rule.
 *   <li>Description, owner, fields, freshness and lineage are empty: the API knows of no such thing. There are no pages
 *       and no signatures.
 * </ul>
 *
 * <p>A fetch is several requests, which end together within the timeout: two for the versions of a history, one for
 * each version that is new, one for each schema that one refers to. Fingerprints of versions, which do not change, are
 * kept; nothing else is. Safe for use by many threads.
 *
 * <pre>{@code
 * RegistryClient registry = RegistryClient.builder(ConfluentSource.builder(URI.create("https://registry.example.org/"))
 *                 .subjectSuffix("-value")
 *                 .build())
 *         .build();
 * }</pre>
 */
public final class ConfluentSource implements ContractSource {
    private final ConfluentRequests registry;
    private final SubjectNames names;
    private final ConfluentHistory histories;
    private final ForeignIds ids;

    private ConfluentSource(Builder builder) {
        HttpSource.Builder http = builder.http.apply(HttpSource.builder(builder.base));
        registry = new ConfluentRequests(http.requests(), http.maxBodyBytes());
        names = new SubjectNames(builder.suffix, builder.subjects);
        histories = new ConfluentHistory(registry);
        ids = new ForeignIds(registry);
    }

    /**
     * A source with the defaults of {@link Builder}.
     *
     * @param base the registry's address, see {@link #builder}
     * @return the source
     * @throws IllegalArgumentException if it is no such address
     */
    public static ConfluentSource of(URI base) {
        return builder(base).build();
    }

    /**
     * A builder of sources.
     *
     * @param base the address below which {@code /subjects} stands, as {@link HttpSource#builder} takes it
     * @return a builder
     * @throws IllegalArgumentException if it is no such address
     */
    public static Builder builder(URI base) {
        return new Builder(base);
    }

    @Override
    public SourceAnswer fetch(RegistryRoute route, Optional<String> etag) throws IOException {
        if (route instanceof RegistryRoute.History history) {
            return histories.fetch(history.name(), names.subject(history.name()), etag);
        }
        if (route instanceof RegistryRoute.Document document) {
            Optional<JsonSchema> schema = schema(document.id());
            return schema.isEmpty()
                    ? new SourceAnswer.Missing()
                    : LocalAnswer.of(ContractDocument.write(contract(document.id(), schema.get())), etag);
        }
        if (route instanceof RegistryRoute.Schema text) {
            Optional<JsonSchema> schema = schema(text.id());
            return schema.isEmpty()
                    ? new SourceAnswer.Missing()
                    : LocalAnswer.of(SchemaDocument.write(schema.get()), etag);
        }
        return route instanceof RegistryRoute.Index ? LocalAnswer.of(index(), etag) : new SourceAnswer.Missing();
    }

    private Optional<JsonSchema> schema(ContractId id) throws IOException {
        Deadline deadline = registry.deadline();
        Optional<SubjectVersion> version = registry.version(deadline, names.subject(id.name()), id.version());
        if (version.isEmpty()) {
            return Optional.empty();
        }
        ForeignSchema schema = ForeignSchemaReader.read(registry, deadline, version.get());
        if (schema instanceof ForeignSchema.Understood understood) {
            return Optional.of(understood.schema());
        }
        throw new InvalidDocumentException(
                id + " cannot be read from " + location() + ". " + ((ForeignSchema.Unreadable) schema).why());
    }

    private static Contract contract(ContractId id, JsonSchema schema) {
        return new Contract(id, new ContractMetadata("", "", Optional.empty(), Optional.empty(), List.of()), schema);
    }

    private byte[] index() throws IOException {
        Deadline deadline = registry.deadline();
        List<IndexDocument.Entry> entries = new ArrayList<>();
        for (String subject : registry.subjects(deadline)) {
            Optional<String> name = names.name(subject);
            if (name.isPresent()) {
                entries.add(new IndexDocument.Entry(
                        name.get(), registry.versions(deadline, subject, false).orElse(List.of())));
            }
        }
        return IndexDocument.writeEntries(entries);
    }

    /**
     * The contracts whose schema has an id, which is what messages in Confluent's wire format carry; at Apicurio, the id of
     * a content.
     *
     * @param schemaId the id, from 1
     * @return the contracts, several if several subjects or versions have the same schema; empty if there is none
     * @throws IOException as {@link #fetch} has it
     */
    public List<ContractId> contractsOf(int schemaId) throws IOException {
        return contracts(registry.places(registry.deadline(), schemaId));
    }

    /**
     * The contracts whose schema has a GUID, which is what Confluent's serializers from 8.0 put into headers. Other contexts
     * than the default one are passed over.
     *
     * @param guid the schema's
     * @return as for a number; empty, too, where the registry has no GUIDs
     * @throws IOException as {@link #fetch} has it
     */
    public List<ContractId> contractsOf(UUID guid) throws IOException {
        return contracts(ids.places(guid));
    }

    /**
     * The contract that is the version to which Apicurio Registry 3 gave a global id. Its own API is asked, which stands
     * beside {@code /apis/ccompat/v7}. Its content ids are the numbers that {@link #contractsOf(int)} takes.
     *
     * @param globalId the version's
     * @return the contract; empty where there is none, where the version is not called by its number, and where the registry
     *     is no Apicurio
     * @throws IOException as {@link #fetch} has it
     */
    public List<ContractId> contractsOfGlobalId(long globalId) throws IOException {
        return contracts(ids.placesOfGlobalId(globalId));
    }

    private List<ContractId> contracts(List<SubjectLists.Place> places) {
        List<ContractId> contracts = new ArrayList<>();
        for (SubjectLists.Place place : places) {
            names.name(place.subject()).ifPresent(name -> contracts.add(ContractId.of(name, place.version())));
        }
        return List.copyOf(contracts);
    }

    @Override
    public String location() {
        return registry.location();
    }

    /** What is deleted for good is gone there. */
    @Override
    public boolean forgets() {
        return true;
    }

    @Override
    public void close() {
        registry.close();
    }

    /** What may differ from one source to the next. Not safe for use by many threads. */
    public static final class Builder {
        private final URI base;
        private final Map<String, String> subjects = new HashMap<>();
        private String suffix = "";
        private UnaryOperator<HttpSource.Builder> http = UnaryOperator.identity();

        private Builder(URI base) {
            HttpSource.builder(base);
            this.base = base;
        }

        /**
         * How the registry is asked: time limit, trust, credentials, proxy, application.
         *
         * @param settings what to set
         * @return this builder
         */
        public Builder http(UnaryOperator<HttpSource.Builder> settings) {
            this.http = settings;
            return this;
        }

        /**
         * What subjects end with and contracts do not.
         *
         * @param ending for example {@code -value}, which Confluent's serializers put behind a topic; by default nothing
         * @return this builder
         */
        public Builder subjectSuffix(String ending) {
            this.suffix = ending;
            return this;
        }

        /**
         * The subject of one contract, where its name is another one or cannot be a contract's.
         *
         * @param contract the contract's name
         * @param subject the subject, whole
         * @return this builder
         * @throws IllegalArgumentException if the first is no contract's name
         */
        public Builder subject(String contract, String subject) {
            subjects.put(ContractId.requireName(contract), subject);
            return this;
        }

        /**
         * The source.
         *
         * @return a source that opens no connection before its first fetch
         */
        public ConfluentSource build() {
            return new ConfluentSource(this);
        }
    }
}
