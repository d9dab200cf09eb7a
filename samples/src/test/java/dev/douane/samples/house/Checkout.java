package dev.douane.samples.house;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds the modules. Tests run in the module's folder, or, from an IDE, in the checkout's. */
final class Checkout {
    static final Path ROOT = find(Path.of("").toAbsolutePath());

    private Checkout() {}

    private static Path find(Path folder) {
        if (Files.isDirectory(folder.resolve("sdk-api"))) {
            return folder;
        }
        Path parent = folder.getParent();
        if (parent == null) {
            throw new IllegalStateException("These tests read the sources: run them within a checkout");
        }
        return find(parent);
    }
}
