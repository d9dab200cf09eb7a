/**
 * Reads any queue that speaks Jakarta Messaging 3 (JMS), and looks at its backlog: exactly where the broker is an Apache
 * ActiveMQ Artemis, which counts by property ({@link dev.douane.consumer.jms.ArtemisBacklog}); elsewhere by a browser
 * whose completeness is checked ({@link dev.douane.consumer.jms.BrowsedBacklog}).
 *
 * <p>Add {@code jakarta.jms:jakarta.jms-api:3.1.0} and your broker's client; this SDK brings neither, and no class of
 * Artemis is needed.
 */
@NullMarked
package dev.douane.consumer.jms;

import org.jspecify.annotations.NullMarked;
