/**
 * Static publication to a bucket of S3, or of whatever speaks its protocol with conditional writes. A user adds
 * {@code software.amazon.awssdk:s3} 2.30 or later, with an HTTP client of the AWS SDK; the {@code S3Client} stays the user's.
 *
 * <pre>{@code
 * StaticPublication.write(publication, BucketStore.of(s3, "contracts.example.org", "registry/"));
 * }</pre>
 */
@NullMarked
package dev.douane.consumer.publication.s3;

import org.jspecify.annotations.NullMarked;
