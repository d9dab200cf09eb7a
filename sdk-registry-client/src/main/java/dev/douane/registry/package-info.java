/** Fetches contracts and keeps them. */
@NullMarked
package dev.douane.registry;

import org.jspecify.annotations.NullMarked;
