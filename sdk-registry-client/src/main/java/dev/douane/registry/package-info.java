/**
 * Looks contracts up and keeps them: {@link dev.douane.registry.RegistryClient} asks a
 * {@link dev.douane.registry.source.ContractSource} once per document, however many threads want it, and goes on
 * answering from memory while the source is away.
 */
@NullMarked
package dev.douane.registry;

import org.jspecify.annotations.NullMarked;
