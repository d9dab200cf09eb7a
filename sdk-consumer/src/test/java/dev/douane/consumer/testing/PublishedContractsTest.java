package dev.douane.consumer.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.Towns;
import dev.douane.consumer.publication.Publication;
import dev.douane.consumer.publication.StaticPublication;
import dev.douane.consumer.upcast.Upcaster;
import dev.douane.contract.ContractFreshness;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractLineage;
import dev.douane.contract.DataContract;
import dev.douane.contract.FieldDefinition;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublishedContractsTest {
    private static final Path TEST_SOURCES = Path.of("src/test/java");

    @TempDir
    private Path folder;

    private PublishedContracts published = PublishedContracts.in(Path.of("."));

    /** As {@link Towns.V1} was published, with a stricter code: somebody forgot the version. */
    @DataContract(
            name = "towns",
            version = 1,
            description = "A town.",
            owner = "geo@example.org",
            freshness = @ContractFreshness(every = "P1Y", lateAfter = "P3M"),
            lineage = @ContractLineage(sources = "INSEE", destinations = "warehouse.towns"))
    public record Edited(
            @FieldDefinition(value = "The town's code.", example = "75156") @Pattern(regexp = "[0-9]{2}[1-9]{3}")
            String code,

            @FieldDefinition("How many people live there.") int population) {}

    @BeforeEach
    void publish() throws IOException {
        StaticPublication.write(Publication.builder().contract(Towns.V1.class).build(), folder);
        published = PublishedContracts.in(folder).sources(TEST_SOURCES);
    }

    @Test
    void records_that_are_as_they_were_published_are_safe() {
        assertThatCode(() -> published.assertSafe(Towns.V1.class)).doesNotThrowAnyException();
    }

    @Test
    void a_record_that_changed_without_a_new_version_fails_with_a_document_and_the_line_to_change() throws IOException {
        Path source = TEST_SOURCES.resolve("dev/douane/consumer/testing/PublishedContractsTest.java");
        int line = 1 + Files.readAllLines(source).indexOf("            version = 1,");

        assertThatThrownBy(() -> published.assertSafe(Edited.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PublishedContractsTest$Edited changed, and still says it is towns@1")
                .hasMessageContaining("`code` had to be of the pattern")
                .hasMessageContaining("; for example {\"code\":\"")
                .hasMessageContaining(source + ":" + line + "\n  version = 1  becomes  version = 2");
    }

    @Test
    void without_its_source_the_annotation_is_named() {
        assertThatThrownBy(() -> PublishedContracts.in(folder).assertSafe(Edited.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("@DataContract of " + Edited.class.getName());
    }

    @Test
    void a_new_version_that_breaks_the_published_one_fails_with_a_document() {
        assertThatThrownBy(() -> published.assertSafe(Towns.V1.class, Towns.V2.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("towns@2 is not published after towns@1")
                .hasMessageContaining("`inhabitants` is new and required; for example {");
    }

    @Test
    void a_new_version_with_its_upcaster_is_safe_and_nothing_is_written() throws IOException {
        published.upcaster(Towns.V1_TO_V2).assertSafe(Towns.V1.class, Towns.V2.class);

        assertThat(StaticPublication.read(folder).contracts()).hasSize(1);
    }

    @Test
    void an_upcaster_that_throws_is_safe_only_with_reservations() {
        PublishedContracts doubtful = published.upcaster(Upcaster.of(Towns.V1.class, Towns.V2.class, v1 -> {
            throw new IllegalStateException("Not yet written");
        }));

        assertThatThrownBy(() -> doubtful.assertSafe(Towns.V2.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Not yet written");
        assertThatCode(() ->
                        doubtful.withReservations(ContractId.parse("towns@2")).assertSafe(Towns.V2.class))
                .doesNotThrowAnyException();
    }

    @Test
    void a_test_that_could_not_fail_is_refused() {
        assertThatThrownBy(() -> published.assertSafe()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> PublishedContracts.in(folder.resolve("elsewhere")).assertSafe(Towns.V1.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("elsewhere holds 0 contracts");
    }
}
