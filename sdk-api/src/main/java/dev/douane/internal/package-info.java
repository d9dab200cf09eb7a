/**
 * Strict JSON for Douane's own modules: one reader and one canonical writer. Not for users: these types show Jackson,
 * may change in any release, and are public only because Java knows no other way to share them between modules.
 */
@NullMarked
package dev.douane.internal;

import org.jspecify.annotations.NullMarked;
