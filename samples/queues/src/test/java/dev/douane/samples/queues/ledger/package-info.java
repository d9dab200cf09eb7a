/** The books of both sides, held against queues that can be looked into. */
@NullMarked
package dev.douane.samples.queues.ledger;

import org.jspecify.annotations.NullMarked;
