/**
 * From a record to a contract, and from payloads to records.
 */
@NullMarked
package dev.douane.consumer.definition;

import org.jspecify.annotations.NullMarked;
