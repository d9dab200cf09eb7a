@NullMarked
package dev.douane.benchmarks.registry;

import org.jspecify.annotations.NullMarked;
