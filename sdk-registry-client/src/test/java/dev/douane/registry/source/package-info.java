/** Tests. */
@NullMarked
package dev.douane.registry.source;

import org.jspecify.annotations.NullMarked;
