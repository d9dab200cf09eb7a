@NullMarked
package dev.douane.consumer.directory;

import org.jspecify.annotations.NullMarked;
