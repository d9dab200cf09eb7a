/** A program that runs on the packaged jar, without the tests' class path. It ends with an exception if something is wrong. */
@NullMarked
package dev.douane.smoke;

import org.jspecify.annotations.NullMarked;
