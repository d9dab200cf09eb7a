/**
 * Payloads that cannot be read, kept whole with the reason, so that the flow goes on and nothing is lost. What lies here
 * counts against the retirement of its version.
 */
@NullMarked
package dev.douane.consumer.quarantine;

import org.jspecify.annotations.NullMarked;
