/**
 * Reads a bucket queue ({@link dev.douane.payload.bucket}) of S3, or of anything that speaks it, and looks at its backlog
 * by listing keys, without opening an object. A consumer's position is an object that is replaced only if nobody else
 * replaced it ({@code If-Match}).
 *
 * <p>Add {@code software.amazon.awssdk:s3:2.54.14} and one of its HTTP clients; this SDK brings neither.
 */
@NullMarked
package dev.douane.consumer.s3;

import org.jspecify.annotations.NullMarked;
