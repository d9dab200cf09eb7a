/**
 * Code that is written for one program, as a hidden class, in the order and with the spacing in which a producer writes its
 * payloads; and the same steps by the plans, for the time before and for where no class can be loaded. Both only have to be
 * right when they accept: a value that they do not know how to read, or that is wrong, they leave to the machine, which
 * notes what is wrong with it, and they go on behind it; so they know the usual spellings and no others.
 *
 * <p>Not for users: these types may change in any release, and are public only because generated code and the package
 * that starts it are other ones.
 */
@NullMarked
package dev.douane.validation.internal.generated;

import org.jspecify.annotations.NullMarked;
