@NullMarked
package dev.douane.producer;

import org.jspecify.annotations.NullMarked;
