/**
 * From version N to N+1. An {@link dev.douane.consumer.upcast.Upcaster} is one step, a pure function between two
 * records, or the statement that none is needed; an {@link dev.douane.consumer.upcast.UpcastChain} is the way from any
 * covered version to the current one.
 */
@NullMarked
package dev.douane.consumer.upcast;

import org.jspecify.annotations.NullMarked;
