/** The snippets of the README, compiled. A test compares them with it, line by line. */
@NullMarked
package dev.douane.samples.readme;

import org.jspecify.annotations.NullMarked;
