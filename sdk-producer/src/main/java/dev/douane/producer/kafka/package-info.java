/**
 * Sends to Kafka through your own producer. Add {@code org.apache.kafka:kafka-clients}, built and tested with 4.3.
 *
 * <p>Three ways, the least work first: {@link dev.douane.producer.kafka.ContractSerializer} is a value serializer, so
 * that configuration alone puts the gate before every send; {@link dev.douane.producer.kafka.KafkaStamp} puts the stamp
 * of a gate that you asked yourself on your own record; {@link dev.douane.producer.kafka.KafkaSink} is a sink for a
 * {@link dev.douane.producer.ContractProducer}, one payload at a time, that says what became of each.
 */
@NullMarked
package dev.douane.producer.kafka;

import org.jspecify.annotations.NullMarked;
