/** Tests. */
@NullMarked
package dev.douane.registry.protocol;

import org.jspecify.annotations.NullMarked;
