/**
 * Shapes: what a Java type looks like as JSON. Every kind of shape says its schema, reads its values and writes them in
 * one place. Shapes know Java classes and JSON, and nothing of the annotations that they were made from.
 *
 * <p>Not for users: these types show Jackson, may change in any release, and are public only because the package that
 * makes them of records is another one.
 */
@NullMarked
package dev.douane.consumer.definition.internal;

import org.jspecify.annotations.NullMarked;
