/**
 * Sends to RabbitMQ queues (AMQP 0-9-1), each payload confirmed by the broker. The contract headers are AMQP headers, the
 * version an integer.
 *
 * <p>Add {@code com.rabbitmq:amqp-client:5.37.0}; this SDK does not bring it.
 */
@NullMarked
package dev.douane.producer.rabbitmq;

import org.jspecify.annotations.NullMarked;
