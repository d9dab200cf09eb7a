/**
 * Sends to RabbitMQ streams by their own protocol, each payload confirmed by the broker. The contract headers are application
 * properties, the version an integer.
 *
 * <p>Add {@code com.rabbitmq:stream-client:1.11.0}; this SDK does not bring it.
 */
@NullMarked
package dev.douane.producer.rabbitmq.stream;

import org.jspecify.annotations.NullMarked;
