@NullMarked
package dev.douane.samples.queues.jms;

import org.jspecify.annotations.NullMarked;
