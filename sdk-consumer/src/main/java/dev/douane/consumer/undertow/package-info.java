/**
 * The registry's server on Undertow: a handful of threads whatever the number of connections, and clients that are slow on
 * purpose are given up. A user adds {@code io.undertow:undertow-core}, 2.4 or later: 3.7 MB with XNIO and the JBoss
 * libraries that it brings.
 *
 * <pre>{@code
 * RegistryServer.builder(publication).transport(UndertowTransport.create()).start();
 * }</pre>
 */
@NullMarked
package dev.douane.consumer.undertow;

import org.jspecify.annotations.NullMarked;
