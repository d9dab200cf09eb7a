/**
 * The whole road in one process: {@link dev.douane.samples.demo.Demonstration} plays six steps, one class each, and
 * checks what it shows.
 */
@NullMarked
package dev.douane.samples.demo;

import org.jspecify.annotations.NullMarked;
