/** Kafka under the kit, and what only Kafka can do: real brokers in this JVM, or in one of their own where one is killed. */
@NullMarked
package dev.douane.samples.queues.kafka;

import org.jspecify.annotations.NullMarked;
