/** RabbitMQ's queues, on a real broker where one is installed. */
@NullMarked
package dev.douane.samples.queues.rabbitmq;

import org.jspecify.annotations.NullMarked;
