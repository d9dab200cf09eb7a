/**
 * The kit of tests that is the same for all queues. A queue passes it by extending {@link
 * dev.douane.samples.queues.kit.QueueKit} and giving it a {@link dev.douane.samples.queues.kit.QueueFixture}.
 */
@NullMarked
package dev.douane.samples.queues.kit;

import org.jspecify.annotations.NullMarked;
