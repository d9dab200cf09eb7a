package dev.douane.registry.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Snapshots that are on disks are found by these names. */
class RegistryFolderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    http://127.0.0.1:43635/                     | 127-0-0-1-43635-73300912ef77e037
                    https://Registry.example.org/a%20b/         | registry-example-org-a-20b-259dafebb4483579
                    /mnt/published/registry                     | mnt-published-registry-463b8f3f8a8cb09e
                    classpath:registry/                         | classpath-registry-8ab4d8e0c2e830fb
                    registry+2://x                              | registry-2-x-887234ab4110f3b1
                    http://a-name-of-far-more-than-forty-eight-characters.example.org/ | a-name-of-far-more-than-forty-eight-characters-e-d5cc93bd3ca4a4ff
                    """)
    void namesTheFolderOfARegistryForPeopleAndForMachines(String registry, String folder) {
        assertThat(RegistryFolder.name(registry)).isEqualTo(folder);
    }
}
