/**
 * The search for values that satisfy a term, or for the certainty that there are none.
 *
 * <p>Not for users: these types may change in any release, and are public only because Java knows no other way to share
 * them between packages.
 */
@NullMarked
package dev.douane.compatibility.internal.search;

import org.jspecify.annotations.NullMarked;
