/** Tests. */
@NullMarked
package dev.douane.producer.testing;

import org.jspecify.annotations.NullMarked;
