/**
 * What a schema becomes before the first payload: a program of nodes. A node stands for the set of schemas that one value
 * must satisfy all at once, so that {@code $ref}, {@code allOf} and their like are gone when a payload comes; hash-consed,
 * as the states of an automaton are in the subset construction. For every kind of value a node has a plan.
 *
 * <p>Not for users: these types may change in any release, and are public only because what runs them is another package.
 */
@NullMarked
package dev.douane.validation.internal.program;

import org.jspecify.annotations.NullMarked;
