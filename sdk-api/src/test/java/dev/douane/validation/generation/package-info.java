/** Random schemas, payloads that nearly satisfy them, and the many ways to spell one payload; all from one seed. */
@NullMarked
package dev.douane.validation.generation;

import org.jspecify.annotations.NullMarked;
