package dev.douane.registry.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.douane.contract.ContractId;
import dev.douane.registry.protocol.RegistryRoute;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderSnapshotTest {
    private static final RegistryRoute ROUTE = new RegistryRoute.History("communes");
    private static final RegistryRoute OTHER = new RegistryRoute.Document(ContractId.parse("communes@3"));
    private static final String REGISTRY = "https://registry.example.org:8443/team/";
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00.123Z");

    @TempDir
    Path folder;

    @Test
    void gives_back_what_was_kept() throws IOException {
        FolderSnapshot snapshot = FolderSnapshot.of(folder, REGISTRY);
        assertThat(snapshot.read(ROUTE)).isEmpty();
        assertThat(snapshot.holds(ROUTE)).isFalse();
        EntityTag tag = new EntityTag(REGISTRY, "W/\"1: 2\"");
        byte[] body = new byte[10_000];
        new Random(1).nextBytes(body);
        snapshot.write(ROUTE, new DocumentCopy(body, Optional.of("c2lnbmVk"), Optional.of(tag), NOW));

        DocumentCopy copy = FolderSnapshot.of(folder, REGISTRY).read(ROUTE).orElseThrow();
        assertThat(copy.body()).isEqualTo(body);
        assertThat(copy.signature()).contains("c2lnbmVk");
        assertThat(copy.tag()).contains(tag);
        assertThat(copy.confirmedAt()).isEqualTo(NOW);
        assertThat(snapshot.holds(ROUTE)).isTrue();
        assertThat(snapshot.read(OTHER)).isEmpty();
    }

    @Test
    void registries_and_contracts_do_not_see_each_other() throws IOException {
        List<String> registries =
                List.of(REGISTRY, "https://registry.example.org:8443/team-/", "http://registry.example.org:8443/team/");
        for (String registry : registries) {
            FolderSnapshot.of(folder, registry).write(ROUTE, copy(registry));
            FolderSnapshot.of(folder, registry).write(OTHER, copy("other"));
        }
        for (String registry : registries) {
            assertThat(body(FolderSnapshot.of(folder, registry))).isEqualTo(registry);
        }
    }

    @Test
    void a_registrys_name_is_a_name_for_a_folder_whatever_it_holds() throws IOException {
        List<String> hostile = List.of(
                "../../../etc", "..", "/", "", "C:\\windows", "con", "a".repeat(5_000), "http://[::1]:80/", "\0", "é");
        for (String registry : hostile) {
            assertThat(RegistryFolder.name(registry))
                    .matches("[a-z0-9-]*-[0-9a-f]{16}")
                    .hasSizeLessThan(80);
            FolderSnapshot.of(folder, registry).write(ROUTE, copy(registry));
        }
        try (Stream<Path> all = Files.list(folder.resolve("v1"))) {
            assertThat(all).hasSize(hostile.size());
        }
    }

    @Test
    void a_file_with_any_byte_changed_or_missing_is_put_aside() throws IOException {
        FolderSnapshot snapshot = FolderSnapshot.of(folder, REGISTRY);
        snapshot.write(ROUTE, copy("{\"name\": \"communes\"}"));
        Path file = file();
        byte[] right = Files.readAllBytes(file);
        for (int i = 0; i < right.length; i++) {
            byte[] wrong = right.clone();
            wrong[i] ^= 1;
            assertPutAside(snapshot, file, wrong);
            assertPutAside(snapshot, file, Arrays.copyOf(right, i));
        }
        Files.write(file, right);
        assertThat(snapshot.read(ROUTE)).isPresent();
    }

    private static void assertPutAside(FolderSnapshot snapshot, Path file, byte[] wrong) throws IOException {
        Files.write(file, wrong);
        assertThat(snapshot.read(ROUTE)).isEmpty();
        assertThat(file).doesNotExist();
        assertThat(file.resolveSibling(file.getFileName() + ".corrupt")).hasBinaryContent(wrong);
    }

    @Test
    void another_documents_file_is_put_aside() throws IOException {
        FolderSnapshot snapshot = FolderSnapshot.of(folder, REGISTRY);
        snapshot.write(OTHER, copy("3"));
        Path moved = file().resolveSibling("../communes.json.snapshot").normalize();
        Files.move(file(), moved);
        assertThat(snapshot.read(ROUTE)).isEmpty();
        assertThat(moved).doesNotExist();
    }

    @Test
    void another_version_of_the_sdk_may_say_more_or_live_beside() throws Exception {
        FolderSnapshot snapshot = FolderSnapshot.of(folder, REGISTRY);
        snapshot.write(ROUTE, copy("body"));
        Path file = file();
        // A newer one that writes the same format with one line more.
        String rest = Files.readString(file).substring(9).replaceFirst("\n", "\nencryption: none\n");
        CRC32 crc = new CRC32();
        crc.update(rest.getBytes(UTF_8));
        String checksum = HexFormat.of().toHexDigits((int) crc.getValue());
        Files.writeString(file, checksum + "\n" + rest);
        assertThat(body(snapshot)).isEqualTo("body");
        // One that writes another format, in a folder of its own.
        Path newer = folder.resolve(folder.relativize(file).toString().replaceFirst("^v1", "v2"));
        Files.createDirectories(newer.getParent());
        Files.writeString(newer, "another format");
        assertThat(body(snapshot)).isEqualTo("body");
        snapshot.write(ROUTE, copy("next"));
        assertThat(newer).hasContent("another format");
    }

    @Test
    void a_file_that_somebody_made_huge_is_not_read_to_its_end() throws IOException {
        FolderSnapshot snapshot = FolderSnapshot.of(folder, REGISTRY);
        snapshot.write(ROUTE, copy("body"));
        try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
            file.setLength(1L << 33);
        }
        assertThatThrownBy(() -> snapshot.read(ROUTE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than the limit");
    }

    @Test
    void a_file_system_that_nobody_may_write_to_is_an_io_exception() {
        Path proc = Path.of("/proc/self");
        assumeTrue(Files.isDirectory(proc), "needs a file system that is read-only even to root: /proc");
        FolderSnapshot snapshot = FolderSnapshot.of(proc.resolve("douane"), REGISTRY);
        assertThatThrownBy(() -> snapshot.write(ROUTE, copy("body"))).isInstanceOf(IOException.class);
    }

    private Path file() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".snapshot"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static DocumentCopy copy(String body) {
        return new DocumentCopy(body.getBytes(UTF_8), Optional.empty(), Optional.empty(), NOW);
    }

    private static String body(FolderSnapshot snapshot) throws IOException {
        return new String(snapshot.read(ROUTE).orElseThrow().body(), UTF_8);
    }
}
