/**
 * The communes of France at three contract versions, written from three real vintages of one open data set: the records
 * ({@link dev.douane.samples.communes.CommunesV1}, {@link dev.douane.samples.communes.CommunesV2},
 * {@link dev.douane.samples.communes.CommunesV3}), the steps between them and the vintages themselves.
 *
 * <p>The versions share no code, not even a pattern: a published contract never changes, so nothing may change two of
 * them at once. Terms of the data set stay in French, as they stand in the payload.
 */
@NullMarked
package dev.douane.samples.communes;

import org.jspecify.annotations.NullMarked;
