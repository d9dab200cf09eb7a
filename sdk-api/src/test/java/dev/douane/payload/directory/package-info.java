@NullMarked
package dev.douane.payload.directory;

import org.jspecify.annotations.NullMarked;
