package dev.douane.registry.source;

import java.net.ProxySelector;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;

/** How a source connects. */
record HttpConnections(
        boolean https,
        Duration timeout,
        Optional<SSLSocketFactory> sockets,
        Optional<X509TrustManager> trust,
        Optional<ProxySelector> proxy,
        Optional<Credentials> proxyCredentials) {}
