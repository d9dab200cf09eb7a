package dev.douane.consumer.publication;

import static dev.douane.consumer.publication.Samples.COMMUNES_1;
import static dev.douane.consumer.publication.Samples.COMMUNES_2;
import static dev.douane.consumer.publication.Samples.COMMUNES_3;
import static dev.douane.consumer.publication.Samples.REGIONS_1;
import static dev.douane.consumer.publication.Samples.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.ContractId;
import dev.douane.registry.protocol.InvalidDocumentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StaticPublicationTest {
    @TempDir
    private Path temp;

    private Path folder() {
        return temp.resolve("some/registry");
    }

    @Test
    void the_folder_holds_the_documents_and_is_read_back() throws Exception {
        Publication publication = Publication.builder()
                .contract(COMMUNES_1)
                .contract(COMMUNES_2)
                .contract(REGIONS_1)
                .deprecate(COMMUNES_1.id(), LocalDate.of(2027, 1, 31))
                .build();
        StaticPublication.write(publication, folder());
        assertThat(files()).isEqualTo(texts(publication));
        Publication read = StaticPublication.read(folder());
        assertThat(read.documents()).containsExactlyEntriesOf(publication.documents());
        assertThat(read.contracts()).isEqualTo(publication.contracts());
    }

    @Test
    void a_plan_says_what_would_be_written_and_writes_nothing() throws Exception {
        Publication first = published(COMMUNES_1);
        assertThat(StaticPublication.plan(first, folder()))
                .extracting(PlannedChange::toString)
                .containsExactly(
                        "new contracts/communes/1.schema.json",
                        "new contracts/communes/1.md",
                        "new contracts/communes/1.json",
                        "new contracts/communes.json",
                        "new contracts.md",
                        "new contracts.json");
        assertThat(folder()).doesNotExist();
        StaticPublication.write(first, folder());
        assertThat(StaticPublication.plan(first, folder())).isEmpty();

        Map<String, String> before = files();
        assertThat(StaticPublication.plan(published(COMMUNES_1, COMMUNES_2), folder()))
                .extracting(PlannedChange::toString)
                .containsExactly(
                        "new contracts/communes/2.schema.json",
                        "new contracts/communes/2.md",
                        "new contracts/communes/2.json",
                        "changed contracts/communes.json",
                        "changed contracts.md",
                        "changed contracts.json");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_folder_that_is_not_there_publishes_nothing() throws Exception {
        assertThat(StaticPublication.read(folder()).contracts()).isEmpty();
    }

    @Test
    void writing_the_same_again_touches_no_file() throws Exception {
        StaticPublication.write(published(COMMUNES_1, COMMUNES_2), folder());
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        for (String file : files().keySet()) {
            Files.setLastModifiedTime(folder().resolve(file), longAgo);
        }
        StaticPublication.write(published(COMMUNES_2), folder());
        for (String file : files().keySet()) {
            assertThat(Files.getLastModifiedTime(folder().resolve(file)))
                    .as(file)
                    .isEqualTo(longAgo);
        }
    }

    @Test
    void versions_stay_although_the_code_no_longer_has_their_record() throws Exception {
        StaticPublication.write(published(COMMUNES_1, COMMUNES_2), folder());
        Publication now = StaticPublication.write(published(COMMUNES_2, COMMUNES_3), folder());
        assertThat(now.contracts()).containsExactly(COMMUNES_1, COMMUNES_2, COMMUNES_3);
        assertThat(files()).isEqualTo(texts(published(COMMUNES_1, COMMUNES_2, COMMUNES_3)));
    }

    @Test
    void a_conflict_is_refused_before_anything_is_written() throws Exception {
        StaticPublication.write(published(COMMUNES_2), folder());
        Map<String, String> before = files();
        assertThatThrownBy(() -> StaticPublication.write(
                        published(REGIONS_1, COMMUNES_3, Samples.withOtherSchema(COMMUNES_2)), folder()))
                .isInstanceOf(PublicationConflictException.class)
                .hasMessageContaining("communes@2");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_writer_that_was_killed_is_run_again() throws Exception {
        Publication publication = published(COMMUNES_1, COMMUNES_2);
        Map<String, byte[]> documents = publication.documents();
        int steps = documents.size();
        for (int killedAfter = 0; killedAfter <= steps; killedAfter++) {
            Path folder = temp.resolve("killed-after-" + killedAfter);
            int written = 0;
            for (Map.Entry<String, byte[]> document : documents.entrySet()) {
                Path file = folder.resolve(document.getKey());
                Files.createDirectories(file.getParent());
                if (written++ == killedAfter) {
                    Files.writeString(file.resolveSibling("." + file.getFileName() + ".tmp"), "half a fi");
                    break;
                }
                Files.write(file, document.getValue());
            }
            // What a reader sees in between is whole: a version that a history names is there.
            assertThat(StaticPublication.read(folder).contracts()).isSubsetOf(publication.contracts());
            StaticPublication.write(publication, folder);
            assertThat(files(folder)).isEqualTo(texts(publication));
        }
    }

    @Test
    void a_version_that_no_history_names_yet_cannot_be_replaced_either() throws Exception {
        Path file = folder().resolve("contracts/communes/2.json");
        Files.createDirectories(file.getParent());
        Files.write(file, published(COMMUNES_2).documents().get("contracts/communes/2.json"));
        assertThatThrownBy(() -> StaticPublication.write(published(Samples.withOtherSchema(COMMUNES_2)), folder()))
                .isInstanceOf(PublicationConflictException.class);
        assertThat(folder().resolve("contracts.json")).doesNotExist();
    }

    @Test
    void a_version_that_somebody_edited_is_found_out() throws Exception {
        StaticPublication.write(published(COMMUNES_2), folder());
        Path file = folder().resolve("contracts/communes/2.json");
        Files.writeString(file, Files.readString(file).replace("\"string\"", "\"number\""));
        assertThatThrownBy(() -> StaticPublication.read(folder()))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("communes@2")
                .hasMessageContaining("fingerprint");
    }

    @Test
    void files_are_readable_by_a_file_server_that_is_somebody_else() throws Exception {
        Path made = Files.createFile(temp.resolve("made-by-hand"));
        StaticPublication.write(published(COMMUNES_2), folder());
        for (String file : files().keySet()) {
            assertThat(permissions(folder().resolve(file))).isEqualTo(permissions(made));
        }
    }

    @Test
    void two_writers_do_not_mix() throws Exception {
        Files.createDirectories(folder());
        try (FolderLock lock = FolderLock.take(folder())) {
            assertThatThrownBy(() -> StaticPublication.write(published(COMMUNES_2), lock.folder()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Another publication is being written");
        }
        assertThat(StaticPublication.write(published(COMMUNES_2), folder()).contract(ContractId.parse("communes@2")))
                .isPresent();
    }

    private Map<String, String> files() throws IOException {
        return files(folder());
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                if (!file.getFileName().toString().equals(".publishing.lock")) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return files;
    }

    private static Map<String, String> texts(Publication publication) {
        Map<String, String> texts = new TreeMap<>();
        publication.documents().forEach((path, body) -> texts.put(path, new String(body, StandardCharsets.UTF_8)));
        return texts;
    }

    private static Set<PosixFilePermission> permissions(Path file) throws IOException {
        return Files.getPosixFilePermissions(file);
    }
}
