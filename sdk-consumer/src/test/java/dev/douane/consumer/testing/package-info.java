/** Tests. */
@NullMarked
package dev.douane.consumer.testing;

import org.jspecify.annotations.NullMarked;
