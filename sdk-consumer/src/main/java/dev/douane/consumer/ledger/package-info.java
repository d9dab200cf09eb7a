/**
 * The reader's side of the ledger of {@link dev.douane.payload.ledger}, around any source whose acknowledgements are
 * confirmed, and the backlog that follows from the books of both sides. Needs no dependency beyond the core; a ledger in a
 * table needs a JDBC driver of yours.
 */
@NullMarked
package dev.douane.consumer.ledger;

import org.jspecify.annotations.NullMarked;
