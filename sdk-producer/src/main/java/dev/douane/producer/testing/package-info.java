/**
 * For providers' tests. {@link dev.douane.producer.testing.ContractAssertions} shows that whatever an application can
 * write is accepted at the border. It throws {@link java.lang.AssertionError} and needs no test framework; any will do.
 */
@NullMarked
package dev.douane.producer.testing;

import org.jspecify.annotations.NullMarked;
