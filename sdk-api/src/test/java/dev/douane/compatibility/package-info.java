@NullMarked
package dev.douane.compatibility;

import org.jspecify.annotations.NullMarked;
