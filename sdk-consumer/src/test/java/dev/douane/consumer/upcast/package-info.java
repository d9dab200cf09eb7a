@NullMarked
package dev.douane.consumer.upcast;

import org.jspecify.annotations.NullMarked;
