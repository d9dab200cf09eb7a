package dev.douane.registry.source;

import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/** How a source connects. */
record HttpConnections(
        boolean https,
        Duration timeout,
        Optional<SSLSocketFactory> sockets,
        Optional<X509TrustManager> trust,
        Optional<ProxySelector> proxy,
        Optional<Credentials> proxyCredentials) {
    OkHttpClient open() {
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .dns(new PatientDns(Dns.SYSTEM, timeout))
                .callTimeout(timeout)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .followRedirects(false)
                .followSslRedirects(false);
        if (!https) {
            // Spares reading the platform's certificates.
            client.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        } else if (sockets.isPresent() && trust.isPresent()) {
            client.sslSocketFactory(sockets.get(), trust.get());
        }
        proxy.ifPresent(client::proxySelector);
        proxyCredentials.ifPresent(shown -> client.proxyAuthenticator(new ProxyLogin(shown)));
        return client.build();
    }
}
