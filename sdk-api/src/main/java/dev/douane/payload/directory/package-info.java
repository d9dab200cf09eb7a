/**
 * The directory queue: a queue that is a folder. One file per payload, so that any tool can read it; the JDK alone, no
 * other dependency.
 *
 * <pre>
 * queue/
 *   sequence                                  the last number given out, and the lock around giving one
 *   staging/…                                 payloads that are being written
 *   payloads/communes@3/0000000000000000042_20261121T081203123Z_referentiel-geo~2.4.1_9f86….json
 *   payloads/unstamped/0000000000000000043_20261121T081204001Z_-_-.json
 *   positions/integration                     the last number that a consumer acknowledged
 * </pre>
 *
 * <p>The number is the order (FIFO over all folders). Contract, time, producer and fingerprint stand in the name, so
 * that nobody needs to open a body to know what waits. A payload is written aside, flushed, numbered under the lock and
 * renamed into place: after a crash between any two of these steps the queue holds the whole payload or none of it.
 * Consumed payloads stay where they are until their retention ends; only the consumer's position moves.
 *
 * <p>It needs a file system with atomic renames and file locks: a local disk, not every network share.
 */
@NullMarked
package dev.douane.payload.directory;

import org.jspecify.annotations.NullMarked;
