/**
 * Reads RabbitMQ streams by their own protocol, and looks into them without disturbing anybody.
 *
 * <p>Add {@code com.rabbitmq:stream-client:1.11.0}; this SDK does not bring it.
 */
@NullMarked
package dev.douane.consumer.rabbitmq.stream;

import org.jspecify.annotations.NullMarked;
