package dev.douane.consumer.publication;

import static dev.douane.consumer.publication.Samples.COMMUNES_1;
import static dev.douane.consumer.publication.Samples.COMMUNES_2;
import static dev.douane.consumer.publication.Samples.COMMUNES_3;
import static dev.douane.consumer.publication.Samples.COMMUNES_4;
import static dev.douane.consumer.publication.Samples.REGIONS_1;
import static dev.douane.consumer.publication.Samples.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractField;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.contract.ContractVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class PublicationTest {
    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 31);

    @Test
    void the_newest_two_versions_are_accepted_and_older_ones_retired() {
        assertThat(statuses(published(COMMUNES_4, COMMUNES_2, COMMUNES_1, COMMUNES_3)))
                .containsExactly("1 retired → 4", "2 retired → 4", "3 accepted", "4 accepted");
    }

    @Test
    void a_new_version_retires_the_one_before_the_one_before() {
        Publication first = published(COMMUNES_1, COMMUNES_2);
        Publication second =
                Publication.builder().after(first).contract(COMMUNES_3).build();
        assertThat(statuses(second)).containsExactly("1 retired → 3", "2 accepted", "3 accepted");
        assertThat(second.contracts()).containsExactly(COMMUNES_1, COMMUNES_2, COMMUNES_3);
    }

    @Test
    void a_deprecated_version_names_its_successor_and_the_date_also_in_later_publications() {
        Publication deprecated = Publication.builder()
                .contract(COMMUNES_1)
                .contract(COMMUNES_2)
                .deprecate(COMMUNES_1.id(), UNTIL)
                .build();
        assertThat(statuses(deprecated)).containsExactly("1 deprecated → 2 until 2027-01-31", "2 accepted");
        assertThat(statuses(Publication.builder()
                        .after(deprecated)
                        .contract(COMMUNES_2)
                        .contract(COMMUNES_1)
                        .build()))
                .containsExactly("1 deprecated → 2 until 2027-01-31", "2 accepted");
    }

    @Test
    void a_status_never_moves_up() {
        Publication retired = Publication.builder()
                .contract(COMMUNES_1)
                .contract(COMMUNES_2)
                .retire(COMMUNES_1.id())
                .build();
        assertThat(statuses(Publication.builder()
                        .after(retired)
                        .contract(COMMUNES_1)
                        .deprecate(COMMUNES_1.id(), UNTIL)
                        .build()))
                .containsExactly("1 retired → 2", "2 accepted");
    }

    @Test
    void retiring_the_newest_does_not_bring_an_older_one_back() {
        Publication publication = Publication.builder()
                .after(published(COMMUNES_1, COMMUNES_2, COMMUNES_3))
                .retire(COMMUNES_3.id())
                .build();
        assertThat(statuses(publication)).containsExactly("1 retired → 2", "2 accepted", "3 retired");
    }

    @Test
    void publishing_the_same_again_changes_nothing() {
        Publication publication = published(COMMUNES_2, COMMUNES_3, REGIONS_1);
        Publication again = Publication.builder()
                .after(publication)
                .contract(REGIONS_1)
                .contract(COMMUNES_3)
                .contract(COMMUNES_2)
                .build();
        assertThat(again.documents()).containsExactlyEntriesOf(publication.documents());
    }

    @Test
    void another_schema_under_a_published_id_is_refused() {
        Contract other = Samples.withOtherSchema(COMMUNES_3);
        PublicationBuilder builder =
                Publication.builder().after(published(COMMUNES_3)).contract(other);
        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        PublicationConflictException.class,
                        e -> assertThat(e.contract()).isEqualTo(COMMUNES_3.id()))
                .hasMessageStartingWith("communes@3 is published already, with another schema (fingerprint "
                        + COMMUNES_3.fingerprint() + ", now " + other.fingerprint() + ")")
                .hasMessageEndingWith("give the record a new version.");
    }

    @Test
    void other_words_under_a_published_id_are_refused_and_named() {
        PublicationBuilder builder =
                Publication.builder().after(published(COMMUNES_3)).contract(Samples.withOtherWords(COMMUNES_3));
        assertThatThrownBy(builder::build)
                .isInstanceOf(PublicationConflictException.class)
                .hasMessageContaining("with another description, owner.");
    }

    @Test
    void a_release_that_words_constraints_anew_contradicts_nothing() {
        ContractMetadata said = COMMUNES_3.metadata();
        List<ContractField> reworded = said.fields().stream()
                .map(field -> new ContractField(
                        field.path(),
                        field.type() + "!",
                        field.required(),
                        List.of("in new words"),
                        field.definition()))
                .toList();
        Contract same = new Contract(
                COMMUNES_3.id(),
                new ContractMetadata(said.description(), said.owner(), said.freshness(), said.lineage(), reworded),
                COMMUNES_3.schema());

        Publication again = Publication.builder()
                .after(published(COMMUNES_3))
                .contract(same)
                .build();

        assertThat(again.contract(COMMUNES_3.id())).contains(COMMUNES_3);
    }

    @Test
    void two_contracts_of_one_id_are_refused() {
        PublicationBuilder builder = Publication.builder().contract(COMMUNES_3);
        assertThatThrownBy(() -> builder.contract(Samples.withOtherSchema(COMMUNES_3)))
                .isInstanceOf(PublicationConflictException.class)
                .hasMessageContaining("communes@3");
    }

    @Test
    void a_version_that_comes_after_a_higher_one_is_refused() {
        PublicationBuilder builder =
                Publication.builder().after(published(COMMUNES_3)).contract(COMMUNES_2);
        assertThatThrownBy(builder::build)
                .isInstanceOf(PublicationConflictException.class)
                .hasMessageContaining("communes@2 would be published for the first time after communes@3")
                .hasMessageContaining("a version above 3");
    }

    @Test
    void what_is_not_published_can_neither_be_deprecated_nor_retired() {
        PublicationBuilder builder = Publication.builder().contract(COMMUNES_1).retire(ContractId.parse("communes@7"));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("communes@7 is to be retired, but is not published");
    }

    @Test
    void it_answers_as_a_registry_in_the_same_process() {
        Publication publication = published(COMMUNES_1, COMMUNES_2);
        assertThat(publication.contract(COMMUNES_2.id())).contains(COMMUNES_2);
        assertThat(publication.contract(COMMUNES_3.id())).isEmpty();
        assertThat(publication.history("communes")).isPresent();
        assertThat(publication.history("regions")).isEmpty();
        assertThatThrownBy(() -> publication.history("..")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_document_stands_before_the_one_that_names_it() {
        assertThat(published(COMMUNES_1, COMMUNES_2, REGIONS_1).documents().keySet())
                .containsExactly(
                        "contracts/communes/1.schema.json",
                        "contracts/communes/1.md",
                        "contracts/communes/1.json",
                        "contracts/communes/2.schema.json",
                        "contracts/communes/2.md",
                        "contracts/communes/2.json",
                        "contracts/regions/1.schema.json",
                        "contracts/regions/1.md",
                        "contracts/regions/1.json",
                        "contracts/communes.json",
                        "contracts/regions.json",
                        "contracts.md",
                        "contracts.json");
    }

    private static List<String> statuses(Publication publication) {
        return publication.history("communes").orElseThrow().versions().stream()
                .map(PublicationTest::line)
                .toList();
    }

    private static String line(ContractVersion version) {
        StringBuilder line = new StringBuilder()
                .append(version.version())
                .append(' ')
                .append(version.status().name().toLowerCase(Locale.ROOT));
        version.successor().ifPresent(successor -> line.append(" → ").append(successor));
        version.until().ifPresent(until -> line.append(" until ").append(until));
        return line.toString();
    }
}
