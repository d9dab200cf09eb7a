/**
 * A JSON Schema as a value: its text, its canonical form, its fingerprint and its dialect. What a schema means for a
 * payload is the business of {@code dev.douane.validation}.
 */
@NullMarked
package dev.douane.schema;

import org.jspecify.annotations.NullMarked;
