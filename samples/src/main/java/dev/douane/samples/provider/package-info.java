/** A provider application: it has communes as JSON, and sends them across the border. */
@NullMarked
package dev.douane.samples.provider;

import org.jspecify.annotations.NullMarked;
