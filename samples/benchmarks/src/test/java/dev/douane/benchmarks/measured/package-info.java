@NullMarked
package dev.douane.benchmarks.measured;

import org.jspecify.annotations.NullMarked;
