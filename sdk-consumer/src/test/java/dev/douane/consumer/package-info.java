@NullMarked
package dev.douane.consumer;

import org.jspecify.annotations.NullMarked;
