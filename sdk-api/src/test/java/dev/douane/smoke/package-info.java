/** Programs that run on packaged jars, without the tests' class path. They end with an exception if something is wrong. */
@NullMarked
package dev.douane.smoke;

import org.jspecify.annotations.NullMarked;
