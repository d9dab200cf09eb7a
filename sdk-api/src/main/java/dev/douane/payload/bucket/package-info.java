/**
 * The bucket queue: a queue that is a prefix in an S3 bucket, one object per payload. Names alone; no class of any
 * client is needed here.
 *
 * <pre>
 * prefix/payloads/1795334103044-00000001-9f86d081/communes@3/referentiel-geo/2.4.1/1795334103000/9f86….json
 * prefix/payloads/1795334104001-00000002-9f86d081/unstamped/-/-/1795334104001/-.json
 * prefix/positions/integration
 * </pre>
 *
 * <p>After {@code payloads/}: the order, contract, producer, the time the gate let it through, the schema's fingerprint.
 * The order is the store's time in milliseconds, a counter of the sender, and the sender's own random digits, so that keys
 * sort in the order of sending and nobody needs to open an object to know what waits. Headers are metadata of the object
 * too. Retention is the bucket's: a lifecycle rule on {@code prefix/payloads/}.
 *
 * <p><b>Nothing is lost behind a position.</b> A sender makes sure that a payload is in place no later than half of
 * {@link dev.douane.payload.bucket.BucketPosition#SETTLED_AFTER} after the time in its key, by the store's clock, and
 * otherwise puts it there again under a new key. What is streamed may take longer; its order ends in {@code -streamed}, and
 * no line passes over it. A consumer moves the line below which it never looks again only over keys
 * that are older than the whole of it. What it acknowledged above that line it names one by one.
 */
@NullMarked
package dev.douane.payload.bucket;

import org.jspecify.annotations.NullMarked;
