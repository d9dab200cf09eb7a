/**
 * Reads RabbitMQ queues (AMQP 0-9-1). Such a queue cannot be looked into without disturbing it: what waits is known only to
 * the ledger of {@link dev.douane.consumer.ledger}, if both sides keep it.
 *
 * <p>Add {@code com.rabbitmq:amqp-client:5.37.0}; this SDK does not bring it.
 */
@NullMarked
package dev.douane.consumer.rabbitmq;

import org.jspecify.annotations.NullMarked;
