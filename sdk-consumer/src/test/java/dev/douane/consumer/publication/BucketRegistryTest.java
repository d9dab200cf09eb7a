package dev.douane.consumer.publication;

import static dev.douane.consumer.publication.Samples.COMMUNES_1;
import static dev.douane.consumer.publication.Samples.COMMUNES_2;
import static dev.douane.consumer.publication.Samples.COMMUNES_3;
import static dev.douane.consumer.publication.Samples.COMMUNES_4;
import static dev.douane.consumer.publication.Samples.REGIONS_1;
import static dev.douane.consumer.publication.Samples.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.publication.s3.BucketStore;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractVersion;
import dev.douane.registry.RegistryClient;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.HttpSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** A bucket that is written with the AWS SDK and read over plain HTTP; a prefix of its own for each test. */
@Tag("slow")
final class BucketRegistryTest extends RegistryKit {
    @SuppressWarnings("NullAway.Init")
    private static Bucket bucket;

    private final String prefix;
    private final BucketStore store;

    BucketRegistryTest(TestInfo test) {
        prefix = "registry/" + test.getTestMethod().orElseThrow().getName() + "/";
        store = BucketStore.of(bucket.client(), Bucket.NAME, prefix);
    }

    @BeforeAll
    static void startServer(@TempDir Path folder) throws IOException {
        bucket = Bucket.start(folder);
    }

    @AfterAll
    static void stopServer() {
        if (bucket != null) {
            bucket.close();
        }
    }

    @Override
    void publish(Publication publication) throws IOException {
        StaticPublication.write(publication, store);
    }

    @Override
    ContractSource source() {
        return HttpSource.of(bucket.address(prefix));
    }

    @Override
    void stop() {}

    @Test
    void what_is_written_is_read_back_and_nothing_is_written_twice() throws Exception {
        Publication before = StaticPublication.read(store);
        assertThat(before.documents().keySet()).isEqualTo(store.paths());
        assertThat(StaticPublication.plan(before, store)).isEmpty();

        Publication next = published(COMMUNES_2, COMMUNES_3, COMMUNES_4);
        List<PlannedChange> plan = StaticPublication.plan(next, store);
        assertThat(StaticPublication.read(store).contracts()).isEqualTo(before.contracts());
        assertThat(plan)
                .extracting(PlannedChange::toString)
                .containsExactly(
                        "new contracts/communes/4.schema.json",
                        "new contracts/communes/4.md",
                        "new contracts/communes/4.json",
                        "changed contracts/communes.json",
                        "changed contracts.md",
                        "changed contracts.json");
        Recording recording = new Recording(store);
        StaticPublication.write(next, recording);
        assertThat(recording.written)
                .containsExactlyElementsOf(
                        plan.stream().map(PlannedChange::path).toList());
        assertThat(StaticPublication.plan(next, store)).isEmpty();
    }

    @Test
    void a_writer_that_is_killed_leaves_what_can_be_read_and_is_run_again() throws Exception {
        Publication next = published(COMMUNES_2, COMMUNES_3, COMMUNES_4);
        int files = StaticPublication.plan(next, store).size();
        for (int survives = 0; survives < files; survives++) {
            Recording killed = new Recording(store);
            killed.most = 1;
            assertThatThrownBy(() -> StaticPublication.write(next, killed)).hasMessage("killed");
            try (RegistryClient client = RegistryClient.builder(source()).build()) {
                // Whatever a history names can be had.
                for (ContractVersion version :
                        client.history("communes").orElseThrow().versions()) {
                    assertThat(client.contract(ContractId.of("communes", version.version())))
                            .isPresent();
                }
            }
            if (StaticPublication.plan(next, store).size() == 1) {
                break;
            }
        }
        StaticPublication.write(next, store);
        assertThat(StaticPublication.plan(next, store)).isEmpty();
    }

    @Test
    void of_two_that_write_at_once_one_is_told_so() throws Exception {
        Publication mine = published(COMMUNES_2, COMMUNES_3, COMMUNES_4);
        Recording interrupted = new Recording(store);
        // Somebody else's publication, after this one has looked and before it writes.
        interrupted.before = () -> StaticPublication.write(published(Samples.withOtherSchema(COMMUNES_4)), store);
        assertThatThrownBy(() -> StaticPublication.write(mine, interrupted))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("run this one again");
        assertThat(StaticPublication.read(store)
                        .contract(COMMUNES_4.id())
                        .orElseThrow()
                        .schema())
                .isEqualTo(Samples.withOtherSchema(COMMUNES_4).schema());
        assertThatThrownBy(() -> StaticPublication.write(mine, store)).isInstanceOf(PublicationConflictException.class);

        Recording late = new Recording(store);
        late.before = () -> StaticPublication.write(
                Publication.builder()
                        .after(StaticPublication.read(store))
                        .retire(COMMUNES_3.id())
                        .build(),
                store);
        assertThatThrownBy(() -> StaticPublication.write(
                        Publication.builder()
                                .after(StaticPublication.read(store))
                                .retire(REGIONS_1.id())
                                .build(),
                        late))
                .hasMessageContaining("run this one again");
    }

    @Test
    void a_write_whose_answer_was_lost_is_not_taken_for_somebody_elses() throws Exception {
        LosingAnswers network = new LosingAnswers(2);
        try (S3Client client = bucket.client(network)) {
            Publication next = published(COMMUNES_2, COMMUNES_3, COMMUNES_4);
            StaticPublication.write(next, BucketStore.of(client, Bucket.NAME, prefix));
            assertThat(network.writes()).isGreaterThanOrEqualTo(12);
            assertThat(StaticPublication.plan(next, store)).isEmpty();
        }
    }

    @Test
    void a_refusal_whose_answer_was_lost_is_told_all_the_same() throws Exception {
        try (S3Client client = bucket.client(new LosingAnswers(1))) {
            Recording interrupted = new Recording(BucketStore.of(client, Bucket.NAME, prefix));
            interrupted.before = () -> StaticPublication.write(published(Samples.withOtherSchema(COMMUNES_4)), store);
            assertThatThrownBy(
                            () -> StaticPublication.write(published(COMMUNES_2, COMMUNES_3, COMMUNES_4), interrupted))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("run this one again");
        }
    }

    @Test
    void objects_say_what_they_are_and_how_long_they_last() {
        HeadObjectResponse version = head("contracts/communes/1.json");
        assertThat(version.contentType()).isEqualTo("application/json");
        assertThat(version.cacheControl()).contains("immutable");
        assertThat(head("contracts/communes.json").cacheControl()).contains("max-age=10");
        assertThat(head("contracts/communes/1.md").contentType()).startsWith("text/markdown");
    }

    @Test
    void what_cannot_be_reached_is_said() {
        BucketStore nowhere = BucketStore.of(bucket.client(), "nowhere", "");
        assertThatThrownBy(() -> StaticPublication.write(published(COMMUNES_1), nowhere))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("s3://nowhere/");
        assertThatThrownBy(() -> BucketStore.of(bucket.client(), "b", "registry"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private HeadObjectResponse head(String path) {
        return bucket.client().headObject(request -> request.bucket(Bucket.NAME).key(prefix + path));
    }

    private interface Step {
        void run() throws IOException;
    }

    /** The store, with somebody who looks on, or pulls the plug. */
    private static final class Recording implements PublicationStore {
        private final PublicationStore store;
        private final List<String> written = new ArrayList<>();
        private int most = Integer.MAX_VALUE;
        private Step before = () -> {};

        Recording(PublicationStore store) {
            this.store = store;
        }

        @Override
        public Set<String> paths() throws IOException {
            return store.paths();
        }

        @Override
        public Optional<StoredFile> read(String path) throws IOException {
            return store.read(path);
        }

        @Override
        public void write(PublishedFile file, Optional<String> replaces) throws IOException {
            if (written.size() == most) {
                throw new IOException("killed");
            }
            before.run();
            before = () -> {};
            store.write(file, replaces);
            written.add(file.path());
        }

        @Override
        public String location() {
            return store.location();
        }
    }
}
