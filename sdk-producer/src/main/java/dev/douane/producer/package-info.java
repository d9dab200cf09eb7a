/**
 * The border: every payload is checked against its contract before it is enqueued.
 *
 * <p>{@link dev.douane.producer.PayloadGate} decides and touches no queue; {@link dev.douane.producer.ContractProducer}
 * puts what was let through on a {@link dev.douane.producer.QueueSink}. An existing flow keeps its own client and asks
 * the gate alone.
 */
@NullMarked
package dev.douane.producer;

import org.jspecify.annotations.NullMarked;
