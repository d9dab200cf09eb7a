/**
 * What travels: the body, which nobody touches, and the headers that say which contract it was checked against. The
 * same headers on every transport; the layout of the embedded directory queue is in {@code payload.directory}.
 */
@NullMarked
package dev.douane.payload;

import org.jspecify.annotations.NullMarked;
