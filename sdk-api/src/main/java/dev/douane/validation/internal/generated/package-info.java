/**
 * Code that is written for one program, as a hidden class. It only has to be right when it accepts: whatever it does not
 * know how to read it refuses, and the interpreter decides; so it knows the usual spellings and no others.
 *
 * <p>Not for users: these types may change in any release, and are public only because generated code and the package
 * that starts it are other ones.
 */
@NullMarked
package dev.douane.validation.internal.generated;

import org.jspecify.annotations.NullMarked;
