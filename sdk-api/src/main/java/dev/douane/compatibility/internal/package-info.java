/**
 * What the compatibility checker's parts share.
 *
 * <p>Not for users: these types may change in any release, and are public only because Java knows no other way to share
 * them between packages.
 */
@NullMarked
package dev.douane.compatibility.internal;

import org.jspecify.annotations.NullMarked;
