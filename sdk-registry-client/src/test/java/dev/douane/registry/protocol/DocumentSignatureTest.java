package dev.douane.registry.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DocumentSignatureTest {
    private static final byte[] DOCUMENT = "{\"name\": \"communes\"}\n".getBytes(UTF_8);

    @Test
    void is_the_signature_of_the_rfc() throws Exception {
        // RFC 8032, section 7.1, test 2.
        byte[] seed = HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        PrivateKey key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        String signature = new String(DocumentSignature.write(new byte[] {0x72}, List.of(key)), UTF_8);
        assertThat(Base64.getDecoder().decode(signature.strip()))
                .asHexString()
                .isEqualToIgnoringCase("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }

    @Test
    void any_trusted_key_among_the_signers_is_enough() throws Exception {
        KeyPair old = pair();
        KeyPair next = pair();
        KeyPair stranger = pair();
        String both = text(old, next);
        DocumentSignature.require("x", DOCUMENT, both, List.of(old.getPublic()));
        DocumentSignature.require("x", DOCUMENT, both, List.of(stranger.getPublic(), next.getPublic()));
        assertThatThrownBy(() -> DocumentSignature.require("x", DOCUMENT, both, List.of(stranger.getPublic())))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("trust the new one");
    }

    @Test
    void every_changed_bit_of_document_and_signature_is_seen() throws Exception {
        KeyPair pair = pair();
        String right = text(pair);
        for (int i = 0; i < DOCUMENT.length; i++) {
            byte[] changed = DOCUMENT.clone();
            changed[i] ^= 1;
            assertRefused(changed, right, pair);
        }
        byte[] signature = Base64.getDecoder().decode(right.strip());
        for (int i = 0; i < signature.length; i++) {
            byte[] changed = signature.clone();
            changed[i] ^= 1;
            assertRefused(DOCUMENT, Base64.getEncoder().encodeToString(changed), pair);
        }
    }

    @Test
    void what_is_no_signature_counts_for_nothing() throws Exception {
        KeyPair pair = pair();
        for (String none : List.of("", " ", "<html>", "AAAA", "x".repeat(1_000_000), " ".repeat(1_000_000))) {
            assertRefused(DOCUMENT, none, pair);
        }
        assertRefused(DOCUMENT, "A ".repeat(16) + text(pair), pair);
    }

    @Test
    void a_key_of_another_kind_is_refused() throws Exception {
        PrivateKey rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        assertThatThrownBy(() -> DocumentSignature.write(DOCUMENT, List.of(rsa)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Ed25519");
    }

    private static void assertRefused(byte[] document, String signature, KeyPair pair) {
        assertThatThrownBy(() -> DocumentSignature.require("x", document, signature, List.of(pair.getPublic())))
                .isInstanceOf(InvalidDocumentException.class);
    }

    private static String text(KeyPair... pairs) {
        List<PrivateKey> keys = List.of(pairs).stream().map(KeyPair::getPrivate).toList();
        return new String(DocumentSignature.write(DOCUMENT, keys), UTF_8);
    }

    private static KeyPair pair() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }
}
