/**
 * Sends to any queue that speaks Jakarta Messaging 3 (JMS): ActiveMQ Artemis, IBM MQ, Open Liberty and their kin. The
 * body travels as bytes; the contract headers are message properties, the version an {@code int}, so that selectors
 * compare it: {@code contract_name = 'towns' AND contract_version < 3}.
 *
 * <p>Add {@code jakarta.jms:jakarta.jms-api:3.1.0} and your broker's client; this SDK brings neither.
 */
@NullMarked
package dev.douane.producer.jms;

import org.jspecify.annotations.NullMarked;
