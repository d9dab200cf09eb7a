/**
 * The sender's side of the ledger of {@link dev.douane.payload.ledger}, around any sink. Needs no dependency beyond the
 * core; a ledger in a table needs a JDBC driver of yours.
 */
@NullMarked
package dev.douane.producer.ledger;

import org.jspecify.annotations.NullMarked;
