/**
 * The ledger: where a queue cannot be looked into, both sides count. Each sender notes in a small shared store what it
 * begins to enqueue and what it has enqueued, each reader what it has acknowledged, per contract version; what waits is the
 * difference. The store is a table ({@link dev.douane.payload.ledger.JdbcLedger}) or a folder
 * ({@link dev.douane.payload.ledger.DirectoryLedger}). Needs no dependency; the table needs a JDBC driver of yours.
 *
 * <p>Counts only ever grow, every instance writes its own, and a sender counts before it enqueues, a reader after it
 * acknowledged: whoever dies in between leaves a payload that waits in the books and not on the queue, never the other way
 * round. Such payloads are reported as doubtful until somebody writes them off.
 */
@NullMarked
package dev.douane.payload.ledger;

import org.jspecify.annotations.NullMarked;
