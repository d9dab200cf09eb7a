/**
 * Sets of strings as automata over Unicode code points, within a budget.
 *
 * <p>Not for users: these types may change in any release, and are public only because Java knows no other way to share
 * them between packages.
 */
@NullMarked
package dev.douane.compatibility.internal.text;

import org.jspecify.annotations.NullMarked;
