@NullMarked
package dev.douane.benchmarks;

import org.jspecify.annotations.NullMarked;
