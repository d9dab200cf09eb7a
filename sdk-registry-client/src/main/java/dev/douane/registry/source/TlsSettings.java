package dev.douane.registry.source;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom a source trusts, and as whom it shows itself. Host names and validity are always checked: there is no setting to
 * trust everybody. Immutable.
 */
public final class TlsSettings {
    private final @Nullable KeyStore trusted;
    private final @Nullable KeyStore identity;
    private final char[] password;

    private TlsSettings(@Nullable KeyStore trusted, @Nullable KeyStore identity, char[] password) {
        this.trusted = trusted;
        this.identity = identity;
        this.password = password;
    }

    /**
     * Trusts the authorities that the platform trusts.
     *
     * @return settings to which an identity can be added
     */
    public static TlsSettings platform() {
        return new TlsSettings(null, null, new char[0]);
    }

    /**
     * Trusts these certificates and no others.
     *
     * @param certificates a key store with certificates of authorities, loaded
     * @return settings to which an identity can be added
     */
    public static TlsSettings trusting(KeyStore certificates) {
        return new TlsSettings(certificates, null, new char[0]);
    }

    /**
     * Shows a certificate of its own to a registry that asks for one: mutual TLS.
     *
     * @param keys a key store with the private key and its certificate, loaded
     * @param keyPassword what opens the key; copied
     * @return settings with this identity
     */
    public TlsSettings identifiedBy(KeyStore keys, char[] keyPassword) {
        return new TlsSettings(trusted, keys, keyPassword.clone());
    }

    X509TrustManager trust() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager trust) {
                    return new DatedTrust(trust);
                }
            }
            throw new IllegalArgumentException("This platform has no X.509 trust");
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "The certificates to trust cannot be used; give a loaded key store with at least one of them", e);
        }
    }

    SSLSocketFactory sockets() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(identity().orElse(null), new TrustManager[] {trust()}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "The identity cannot be used; give a loaded key store with a private key, and its password", e);
        }
    }

    private Optional<KeyManager[]> identity() throws GeneralSecurityException {
        if (identity == null) {
            return Optional.empty();
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(identity, password);
        return Optional.of(factory.getKeyManagers());
    }

    /** What is set; never a key. */
    @Override
    public String toString() {
        return "TlsSettings[" + (trusted == null ? "platform trust" : "own trust")
                + (identity == null ? "" : ", with identity") + "]";
    }
}
