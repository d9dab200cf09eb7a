/**
 * Sends to a bucket of S3, or of anything that speaks it: one object per payload, in the layout of
 * {@link dev.douane.payload.bucket}. Puts are conditional ({@code If-None-Match: *}), so that no payload ever replaces
 * another.
 *
 * <p>Add {@code software.amazon.awssdk:s3:2.54.14} and one of its HTTP clients; this SDK brings neither.
 */
@NullMarked
package dev.douane.producer.s3;

import org.jspecify.annotations.NullMarked;
