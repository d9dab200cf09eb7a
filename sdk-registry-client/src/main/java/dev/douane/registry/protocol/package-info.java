/**
 * The registry's wire: its routes, and the documents behind them as bytes. Client and server share it, so that both
 * mean the same thing; it opens no connection and no file.
 *
 * <p>Documents are UTF-8 JSON, indented, with a line break at the end, and the same bytes for the same content on any
 * machine. Readers pass over members that they do not know, which is how a newer registry may say more; everything
 * else they hold to the letter.
 */
@NullMarked
package dev.douane.registry.protocol;

import org.jspecify.annotations.NullMarked;
