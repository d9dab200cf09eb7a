package dev.douane.registry.source;

import java.time.Duration;
import java.util.List;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/** Makes OkHttp's client. Apart from what it is made of, so that its classes are loaded when there is a request to send. */
final class ConnectedClient {
    private ConnectedClient() {}

    static OkHttpClient open(HttpConnections settings) {
        Duration timeout = settings.timeout();
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .dns(new PatientDns(Dns.SYSTEM, timeout))
                .callTimeout(timeout)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .followRedirects(false)
                .followSslRedirects(false);
        if (!settings.https()) {
            // Spares reading the platform's certificates.
            client.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        } else if (settings.sockets().isPresent() && settings.trust().isPresent()) {
            client.sslSocketFactory(settings.sockets().get(), settings.trust().get());
        }
        settings.proxy().ifPresent(client::proxySelector);
        settings.proxyCredentials().ifPresent(shown -> client.proxyAuthenticator(new ProxyLogin(shown)));
        return client.build();
    }
}
