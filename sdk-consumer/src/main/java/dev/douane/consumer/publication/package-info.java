/**
 * Contracts made public: what is published ({@link dev.douane.consumer.publication.Publication}), served over HTTP
 * ({@link dev.douane.consumer.publication.RegistryServer}) or written as files for any file server
 * ({@link dev.douane.consumer.publication.StaticPublication}), with the same bytes under the same paths.
 */
@NullMarked
package dev.douane.consumer.publication;

import org.jspecify.annotations.NullMarked;
