/** The Integration service: it owns the contract, publishes it, reads the queue and loads the warehouse. */
@NullMarked
package dev.douane.samples.integration;

import org.jspecify.annotations.NullMarked;
