/** What runs in the processes that measure. */
@NullMarked
package dev.douane.benchmarks.measured;

import org.jspecify.annotations.NullMarked;
