/** What the index of a topic knows, without a broker. */
@NullMarked
package dev.douane.consumer.kafka;

import org.jspecify.annotations.NullMarked;
