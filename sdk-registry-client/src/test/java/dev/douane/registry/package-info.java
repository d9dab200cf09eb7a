/** Tests. */
@NullMarked
package dev.douane.registry;

import org.jspecify.annotations.NullMarked;
