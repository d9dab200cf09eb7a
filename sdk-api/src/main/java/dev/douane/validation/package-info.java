/**
 * Does a payload satisfy a schema, and if not, where and why? {@link dev.douane.validation.PayloadValidator} answers.
 *
 * <p>The way of a payload: the schema became a program of nodes before ({@code internal.program}); code that was written
 * for this program says yes to almost every payload that is in order ({@code internal.generated}); to whatever it does
 * not say yes, the interpreter of the same program does, or no ({@code internal.machine}); and to a no, the interpreter
 * goes over the payload once more to say why. Patterns and formats are questions about UTF-8 ({@code internal.pattern}).
 * networknt's validator, beside it in this package, is asked about the few keywords that are beyond the compiler, says
 * what is wrong with a schema that is none, and is the oracle of the tests.
 */
@NullMarked
package dev.douane.validation;

import org.jspecify.annotations.NullMarked;
