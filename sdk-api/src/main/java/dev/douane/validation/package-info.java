/**
 * Does a payload satisfy a schema, and if not, where and why? {@link dev.douane.validation.PayloadValidator} answers.
 *
 * <p>The way of a payload: the schema became a program of nodes before ({@code internal.program}); code that was written
 * for this program reads almost every payload ({@code internal.generated}); a value that it does not accept is read by the
 * interpreter of the same program, which says what is wrong with it, if anything ({@code internal.machine}); and so is the
 * whole payload where there is no such code yet, or it cannot go on. Patterns and formats are questions about UTF-8 ({@code internal.pattern}).
 * networknt's validator, beside it in this package, is asked about the few keywords that are beyond the compiler, says
 * what is wrong with a schema that is none, and is the oracle of the tests.
 */
@NullMarked
package dev.douane.validation;

import org.jspecify.annotations.NullMarked;
