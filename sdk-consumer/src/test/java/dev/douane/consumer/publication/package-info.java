/** Tests. */
@NullMarked
package dev.douane.consumer.publication;

import org.jspecify.annotations.NullMarked;
