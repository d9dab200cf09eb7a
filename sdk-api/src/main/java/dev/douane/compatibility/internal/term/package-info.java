/**
 * Schemas as terms of a small logic: conjunctions, alternatives and facts about values of one kind, each of which has an opposite, so that a negation never stays where it was written.
 *
 * <p>Not for users: these types may change in any release, and are public only because Java knows no other way to share
 * them between packages.
 */
@NullMarked
package dev.douane.compatibility.internal.term;

import org.jspecify.annotations.NullMarked;
