@NullMarked
package dev.douane.samples.warehouse;

import org.jspecify.annotations.NullMarked;
