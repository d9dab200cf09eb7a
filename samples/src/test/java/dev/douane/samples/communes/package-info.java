@NullMarked
package dev.douane.samples.communes;

import org.jspecify.annotations.NullMarked;
