/**
 * Is version N+1 of a contract safe after version N? Inclusion of one schema in another is decided by a search for a
 * witness, a document that the older schema accepts and the newer one refuses; where there is one it is shown, and where
 * the search ends without one there is none.
 *
 * <p>{@link dev.douane.compatibility.CompatibilityChecker} answers;
 * {@link dev.douane.compatibility.SchemaInstances} gives documents that a schema accepts, and some that it nearly accepts.
 */
@NullMarked
package dev.douane.compatibility;

import org.jspecify.annotations.NullMarked;
