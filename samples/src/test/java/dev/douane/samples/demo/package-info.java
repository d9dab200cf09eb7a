@NullMarked
package dev.douane.samples.demo;

import org.jspecify.annotations.NullMarked;
