/** Tests. */
@NullMarked
package dev.douane.producer.spool;

import org.jspecify.annotations.NullMarked;
