/** What is measured: payloads made from a seed, in several orders of their properties, and the contracts that they keep. */
@NullMarked
package dev.douane.benchmarks.payloads;

import org.jspecify.annotations.NullMarked;
