/** The snippets of this module's pages, compiled. */
@NullMarked
package dev.douane.samples.queues.pages;

import org.jspecify.annotations.NullMarked;
