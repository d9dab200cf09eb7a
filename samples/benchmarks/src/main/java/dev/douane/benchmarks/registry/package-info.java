/** What looking contracts up costs, and what an outage of the registry does not. */
@NullMarked
package dev.douane.benchmarks.registry;

import org.jspecify.annotations.NullMarked;
