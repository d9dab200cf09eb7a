/**
 * What a check costs, beside what others take for the same bytes, and what the compatibility checker decides: the rows,
 * what is wanted of each, and the processes that measure. The README of the module says what the rows mean.
 */
@NullMarked
package dev.douane.benchmarks;

import org.jspecify.annotations.NullMarked;
