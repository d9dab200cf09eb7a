/**
 * For Integration's tests. {@link dev.douane.consumer.testing.PublishedContracts} holds the contract records against the
 * contracts that were published, so that a build fails before providers do. It throws {@link java.lang.AssertionError}
 * and needs no test framework; any will do.
 */
@NullMarked
package dev.douane.consumer.testing;

import org.jspecify.annotations.NullMarked;
