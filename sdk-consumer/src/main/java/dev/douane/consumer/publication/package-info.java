/**
 * Contracts made public: what is published ({@link dev.douane.consumer.publication.Publication}), served over HTTP
 * ({@link dev.douane.consumer.publication.RegistryServer}) or written as files for any file server
 * ({@link dev.douane.consumer.publication.StaticPublication}), with the same bytes under the same paths.
 *
 * <p>A new version is published only if every payload of the version before stays valid, or an upcaster makes it so,
 * while that one is still admitted; a refusal ({@link dev.douane.consumer.publication.RefusedVersionException}) shows
 * documents that would be lost.
 */
@NullMarked
package dev.douane.consumer.publication;

import org.jspecify.annotations.NullMarked;
