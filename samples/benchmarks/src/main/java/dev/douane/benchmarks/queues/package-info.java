/** Real queues, measured against what their own clients take for the same. */
@NullMarked
package dev.douane.benchmarks.queues;

import org.jspecify.annotations.NullMarked;
