package dev.douane.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The class path of a user who adds the module and nothing else: its packaged jar, and its runtime dependencies but for
 * the optional ones. The build writes them down before the integration tests.
 */
public final class MandatoryDependencies {
    /** {@code groupId:artifactId:jar:version:scope:file}, then whether it is optional, then its module's name. */
    private static final Pattern LINE =
            Pattern.compile(" +[^/\\\\ ]+?:(compile|runtime):(.+\\.jar)( \\(optional\\))?( -- .*)?");

    /** Maven colours what it writes if it takes whoever started it for a terminal. */
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");

    private MandatoryDependencies() {}

    /**
     * The class path.
     *
     * @return the module's jar first
     * @throws IOException if the build's list cannot be read
     */
    public static List<Path> classPath() throws IOException {
        List<Path> classPath = new ArrayList<>();
        classPath.add(jar());
        for (String written : Files.readAllLines(property("douane.dependencies"))) {
            String line = COLOUR.matcher(written).replaceAll("");
            Matcher dependency = LINE.matcher(line);
            if (line.contains(".jar") && !dependency.matches()) {
                throw new IllegalStateException("The build's list has a line of an unknown form: " + line);
            }
            if (line.contains(".jar") && dependency.group(3) == null) {
                classPath.add(Path.of(dependency.group(2)));
            }
        }
        return classPath;
    }

    /**
     * The module's packaged jar.
     *
     * @return an absolute path
     */
    public static Path jar() {
        return property("douane.jar");
    }

    private static Path property(String name) {
        return Path.of(Objects.requireNonNull(System.getProperty(name), name + " is set by the build"));
    }
}
