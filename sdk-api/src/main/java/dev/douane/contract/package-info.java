/**
 * The agreement itself: what a contract is called, what it says, which of its versions are accepted, and where it is
 * looked up. Everything else in Douane refers to these types; they refer to nothing but {@code dev.douane.schema}.
 */
@NullMarked
package dev.douane.contract;

import org.jspecify.annotations.NullMarked;
