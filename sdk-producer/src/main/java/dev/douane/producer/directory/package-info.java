/** Sends to the directory queue of {@link dev.douane.payload.directory}. Needs no dependency beyond the core. */
@NullMarked
package dev.douane.producer.directory;

import org.jspecify.annotations.NullMarked;
