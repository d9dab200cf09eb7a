/** The directory queue under the kit. */
@NullMarked
package dev.douane.samples.queues.directory;

import org.jspecify.annotations.NullMarked;
