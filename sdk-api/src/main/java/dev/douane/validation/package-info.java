/**
 * Does a payload satisfy a schema, and if not, where and why? {@link dev.douane.validation.PayloadValidator} answers;
 * the engine behind it is package-private and may change without any other package noticing.
 */
@NullMarked
package dev.douane.validation;

import org.jspecify.annotations.NullMarked;
