/** What the compatibility checker is asked when it is measured, and what it answers. */
@NullMarked
package dev.douane.benchmarks.compatibility;

import org.jspecify.annotations.NullMarked;
