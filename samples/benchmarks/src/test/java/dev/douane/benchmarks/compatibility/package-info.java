/** Tests. */
@NullMarked
package dev.douane.benchmarks.compatibility;

import org.jspecify.annotations.NullMarked;
