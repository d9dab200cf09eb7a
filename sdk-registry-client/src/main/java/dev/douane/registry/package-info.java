/**
 * Looks contracts up and keeps them: {@link dev.douane.registry.RegistryClient} asks memory, then a
 * {@link dev.douane.registry.source.ContractSnapshot} on disk, then what is bundled with the application, then the
 * registry's {@link dev.douane.registry.source.ContractSource}s in turn, once per document however many threads want it,
 * and goes on answering while the registry is away.
 */
@NullMarked
package dev.douane.registry;

import org.jspecify.annotations.NullMarked;
