@NullMarked
package dev.douane.benchmarks.payloads;

import org.jspecify.annotations.NullMarked;
