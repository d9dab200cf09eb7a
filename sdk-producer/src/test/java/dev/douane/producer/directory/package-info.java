@NullMarked
package dev.douane.producer.directory;

import org.jspecify.annotations.NullMarked;
