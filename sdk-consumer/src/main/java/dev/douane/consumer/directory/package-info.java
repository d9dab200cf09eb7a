/**
 * Reads the directory queue of {@link dev.douane.payload.directory}, looks at its backlog, and keeps a quarantine in a
 * folder. Needs no dependency beyond the core.
 */
@NullMarked
package dev.douane.consumer.directory;

import org.jspecify.annotations.NullMarked;
