/** What the tests of several modules share: starting a JVM on the packaged jar. Not part of the SDK. */
@NullMarked
package dev.douane.testing;

import org.jspecify.annotations.NullMarked;
