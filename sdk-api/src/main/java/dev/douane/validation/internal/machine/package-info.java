/**
 * What runs a program over the bytes of a payload, once from left to right, on stacks of its own. A payload that is
 * valid leaves nothing behind; one that is not is read again by the same machine, which then keeps what it finds. So it
 * reads single values, too, for whoever reads the rest of a payload himself.
 *
 * <p>Not for users: these types may change in any release, and are public only because the package that offers them is
 * another one.
 */
@NullMarked
package dev.douane.validation.internal.machine;

import org.jspecify.annotations.NullMarked;
