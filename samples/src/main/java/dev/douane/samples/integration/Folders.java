package dev.douane.samples.integration;

import java.nio.file.Path;

/**
 * Where the service keeps things.
 *
 * @param root the folder of all
 */
public record Folders(Path root) {
    /** Makes the path absolute, so that it can be printed and found. */
    public Folders {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * The queue that providers write to.
     *
     * @return a folder
     */
    public Path queue() {
        return root.resolve("queue");
    }

    /**
     * The payloads that could not be read.
     *
     * @return a folder
     */
    public Path quarantine() {
        return root.resolve("quarantine");
    }

    /**
     * The registry as plain files: schemas, documents, and pages for people.
     *
     * @return a folder that any file server can serve
     */
    public Path registry() {
        return root.resolve("registry");
    }

    /**
     * The warehouse.
     *
     * @return a DuckDB file
     */
    public Path warehouse() {
        return root.resolve("warehouse.duckdb");
    }
}
