package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.smoke.ApiSmoke;
import dev.douane.smoke.BesideNetworknt1;
import dev.douane.smoke.BesideNetworknt3;
import dev.douane.testing.ChildJvm;
import dev.douane.testing.MandatoryDependencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar as it is published, in a JVM of its own. */
class PackagedJarIT {
    @Test
    void worksWithItsMandatoryDependenciesAlone() throws IOException {
        List<Path> classPath = MandatoryDependencies.classPath();

        assertThat(classPath)
                .extracting(jar -> jar.getFileName().toString().replaceFirst("-[0-9].*", ""))
                .containsExactlyInAnyOrder(
                        "douane-sdk-api",
                        "jspecify",
                        "slf4j-api",
                        "jackson-databind",
                        "jackson-core",
                        "jackson-annotations");
        assertThat(ChildJvm.run(ApiSmoke.class, classPath)).contains("ours: well");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void livesBesideNetworknt1(boolean oursFirst) throws IOException {
        assertThat(ChildJvm.run(BesideNetworknt1.class, beside("networknt-1", oursFirst)))
                .contains("ours: well", "theirs: well");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void livesBesideNetworknt3(boolean oursFirst) throws IOException {
        assertThat(ChildJvm.run(BesideNetworknt3.class, beside("networknt-3", oursFirst)))
                .contains("ours: well", "theirs: well");
    }

    private static List<Path> beside(String folder, boolean oursFirst) throws IOException {
        List<Path> theirs;
        try (var files = Files.list(MandatoryDependencies.jar().resolveSibling(folder))) {
            theirs = files.sorted().toList();
        }
        assertThat(theirs).isNotEmpty();
        List<Path> ours = MandatoryDependencies.classPath();
        List<Path> all = new ArrayList<>(oursFirst ? ours : theirs);
        all.addAll(oursFirst ? theirs : ours);
        return all;
    }

    @Test
    void holdsNothingOutsideItsOwnPackage() throws IOException {
        try (JarFile jar = new JarFile(MandatoryDependencies.jar().toFile())) {
            List<String> files = jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();

            assertThat(files)
                    .anyMatch(name -> name.startsWith("dev/douane/validation/internal/networknt/"))
                    .anyMatch(name -> name.startsWith("dev/douane/validation/internal/ucd/"))
                    .allMatch(name -> name.startsWith("dev/douane/")
                            || name.equals("META-INF/MANIFEST.MF")
                            || name.equals("META-INF/NOTICE")
                            || name.startsWith("META-INF/maven/dev.douane/"))
                    .noneMatch(name -> name.contains("jsv-messages"));
        }
    }
}
