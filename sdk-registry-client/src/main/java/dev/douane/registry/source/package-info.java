/**
 * Where documents come from: a registry over HTTP, a folder, the class path, somebody else's registry, or whatever a
 * user brings. A source moves bytes and trusts nobody's sizes, and
 * {@link dev.douane.registry.source.FolderSnapshot} keeps them on disk; what the bytes mean is the business of {@code dev.douane.registry.protocol}, and which of them are used that of
 * {@code dev.douane.registry}.
 */
@NullMarked
package dev.douane.registry.source;

import org.jspecify.annotations.NullMarked;
