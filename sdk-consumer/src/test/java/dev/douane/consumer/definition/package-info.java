/** Tests of the definition of contracts. */
@NullMarked
package dev.douane.consumer.definition;

import org.jspecify.annotations.NullMarked;
