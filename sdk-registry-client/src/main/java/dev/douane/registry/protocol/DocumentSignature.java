package dev.douane.registry.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Ed25519 signatures (RFC 8032) over the bytes of a contract document: {@link RegistryRoute.Signature}. One line,
 * Base64, separated by spaces where several keys signed, as while one key takes over from another.
 */
public final class DocumentSignature {
    private static final String ALGORITHM = "Ed25519";
    private static final int MOST_SIGNATURES = 16;
    private static final int LONGEST = 4_096;

    private DocumentSignature() {}

    /**
     * Signs a document.
     *
     * @param document the bytes as they are published
     * @param keys Ed25519 keys, at least one
     * @return ASCII text with a line break at its end; the same for the same bytes and keys
     * @throws IllegalArgumentException if a key is of another kind
     */
    public static byte[] write(byte[] document, List<PrivateKey> keys) {
        return (keys.stream().map(key -> sign(document, key)).collect(Collectors.joining(" ")) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String sign(byte[] document, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(document);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Expected an Ed25519 private key, as KeyPairGenerator.getInstance(\"Ed25519\") makes them, but was "
                            + key.getAlgorithm(),
                    e);
        }
    }

    /**
     * The text of signatures as it was fetched.
     *
     * @param what the document, for the message
     * @param body what came
     * @return the text, without white space around it
     * @throws InvalidDocumentException if it is longer than the signatures of 16 keys, with room to spare
     */
    public static String text(String what, byte[] body) throws InvalidDocumentException {
        if (body.length > LONGEST) {
            throw new InvalidDocumentException(
                    what + ": its signatures are " + body.length + " bytes long, and those of " + MOST_SIGNATURES
                            + " keys have room in " + LONGEST + "; sign with fewer keys");
        }
        return new String(body, StandardCharsets.ISO_8859_1).strip();
    }

    /**
     * Makes sure that one of the trusted keys signed a document.
     *
     * @param what the document, for the message
     * @param document its bytes
     * @param signatures the text of the signatures; what is not Base64 in it counts for nothing
     * @param trusted Ed25519 public keys
     * @throws InvalidDocumentException if none of them did
     */
    public static void require(String what, byte[] document, String signatures, Collection<PublicKey> trusted)
            throws InvalidDocumentException {
        String[] all = signatures.strip().split(" ", MOST_SIGNATURES + 1);
        for (int i = 0; i < Math.min(all.length, MOST_SIGNATURES); i++) {
            for (PublicKey key : trusted) {
                if (verifies(document, all[i], key)) {
                    return;
                }
            }
        }
        throw new InvalidDocumentException(what
                + ": none of its signatures is by a key that is trusted here; it was changed after its publication,"
                + " or published with another key. Sign it with a key that is trusted, or trust the new one");
    }

    private static boolean verifies(byte[] document, String text, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(document);
            return signature.verify(Base64.getDecoder().decode(text));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Not a signature at all, or not of this key's kind: it proves nothing.
            return false;
        }
    }
}
