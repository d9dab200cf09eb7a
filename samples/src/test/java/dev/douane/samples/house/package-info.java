/** The plan of the house, kept by tests. */
@NullMarked
package dev.douane.samples.house;

import org.jspecify.annotations.NullMarked;
