/**
 * What still waits, and what follows from it: {@link dev.douane.consumer.backlog.BacklogReader} looks without touching,
 * {@link dev.douane.consumer.backlog.RetirementCheck} says whether a version may go, and
 * {@link dev.douane.consumer.backlog.StartupGuard} stops a reader that does not cover what waits.
 */
@NullMarked
package dev.douane.consumer.backlog;

import org.jspecify.annotations.NullMarked;
