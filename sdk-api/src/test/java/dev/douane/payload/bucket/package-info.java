@NullMarked
package dev.douane.payload.bucket;

import org.jspecify.annotations.NullMarked;
