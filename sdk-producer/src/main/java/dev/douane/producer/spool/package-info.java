/**
 * Parks payloads on disk while their contract is nowhere to be had, and sends them when the registry answers. Needs no
 * dependency beyond the core.
 */
@NullMarked
package dev.douane.producer.spool;

import org.jspecify.annotations.NullMarked;
