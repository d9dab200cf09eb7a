/**
 * Reads Kafka through your own consumer, and says what waits on a topic. Add {@code org.apache.kafka:kafka-clients},
 * built and tested with 4.3.
 *
 * <p>{@link dev.douane.consumer.kafka.ContractDeserializer} is a value deserializer, so that configuration alone lets a
 * consumer read N and N+1; {@link dev.douane.consumer.kafka.KafkaSource} makes your consumer a source of a {@link
 * dev.douane.consumer.ContractConsumer}; {@link dev.douane.consumer.kafka.KafkaBacklog} looks at a topic as one group
 * sees it. All of them know payloads that other registries' serializers framed; {@link
 * dev.douane.consumer.kafka.ForeignSchemaIds} says which contract those mean.
 */
@NullMarked
package dev.douane.consumer.kafka;

import org.jspecify.annotations.NullMarked;
