/** Tests of what Kafka's classes alone can show. */
@NullMarked
package dev.douane.producer.kafka;

import org.jspecify.annotations.NullMarked;
