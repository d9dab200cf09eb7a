/** The warehouse that Integration loads: DuckDB, embedded, one file. */
@NullMarked
package dev.douane.samples.warehouse;

import org.jspecify.annotations.NullMarked;
