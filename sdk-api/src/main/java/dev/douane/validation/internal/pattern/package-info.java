/**
 * What a schema says about the text of a string, {@code pattern} and {@code format}, decided on its UTF-8 bytes. An
 * expression becomes a tree; the tree becomes a fixed shape, an automaton or a search that backtracks within bounds, and
 * for generated code, arithmetic on bits ({@link dev.douane.validation.internal.pattern.Markers}).
 *
 * <p>It is for Douane's own validators, not for users: it may change in any release.
 */
@NullMarked
package dev.douane.validation.internal.pattern;

import org.jspecify.annotations.NullMarked;
