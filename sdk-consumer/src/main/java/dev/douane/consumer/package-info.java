/**
 * Reads what crossed the border.
 *
 * <p>{@link dev.douane.consumer.ContractReader} turns bytes and headers into the current record, whatever version they
 * were written under; it is a pure call, so an existing reader is wrapped, not replaced.
 * {@link dev.douane.consumer.ContractConsumer} is the loop around it for those who have none: source, reader, handler,
 * acknowledgement, and the quarantine for what cannot be read.
 */
@NullMarked
package dev.douane.consumer;

import org.jspecify.annotations.NullMarked;
