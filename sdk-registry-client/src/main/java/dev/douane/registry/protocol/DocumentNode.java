package dev.douane.registry.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object in a document, with its place, read member by member; every surprise names the place. */
final class DocumentNode {
    // A schema may use all of its own levels and still stands a few levels down in its document.
    private static final JsonLimits LIMITS = new JsonLimits(
            JsonLimits.DEFAULT.maxBytes(),
            JsonLimits.DEFAULT.maxDepth() + 8,
            JsonLimits.DEFAULT.maxStringLength(),
            JsonLimits.DEFAULT.maxNumberLength());

    private final String document;
    private final String pointer;
    private final JsonNode node;

    private DocumentNode(String document, String pointer, JsonNode node) {
        this.document = document;
        this.pointer = pointer;
        this.node = node;
    }

    static DocumentNode read(String document, byte[] body) throws InvalidDocumentException {
        JsonNode root;
        try {
            root = StrictJson.read(body, LIMITS);
        } catch (MalformedJsonException e) {
            throw new InvalidDocumentException(
                    document + ": " + e.getMessage() + ", at line " + e.line() + ", column " + e.column()
                            + "; is this the address of a Douane registry?",
                    e);
        }
        return of(document, "", root);
    }

    private static DocumentNode of(String document, String pointer, JsonNode node) throws InvalidDocumentException {
        if (!node.isObject()) {
            throw new InvalidDocumentException(
                    document + ": expected an object at " + (pointer.isEmpty() ? "its root" : pointer));
        }
        return new DocumentNode(document, pointer, node);
    }

    String text(String member) throws InvalidDocumentException {
        return text(pointer + "/" + member, required(member));
    }

    private String text(String place, JsonNode value) throws InvalidDocumentException {
        if (!value.isTextual()) {
            throw new InvalidDocumentException(document + ": expected a string at " + place);
        }
        return value.textValue();
    }

    int version(String member) throws InvalidDocumentException {
        return version(pointer + "/" + member, required(member));
    }

    private int version(String place, JsonNode value) throws InvalidDocumentException {
        if (!value.isInt() || value.intValue() < 1) {
            throw new InvalidDocumentException(document + ": expected a version, an integer from 1, at " + place);
        }
        return value.intValue();
    }

    boolean flag(String member) throws InvalidDocumentException {
        JsonNode value = required(member);
        if (!value.isBoolean()) {
            throw fault(member, "expected true or false");
        }
        return value.booleanValue();
    }

    Optional<DocumentNode> object(String member) throws InvalidDocumentException {
        JsonNode value = node.get(member);
        return value == null ? Optional.empty() : Optional.of(of(document, pointer + "/" + member, value));
    }

    List<DocumentNode> objects(String member) throws InvalidDocumentException {
        List<DocumentNode> objects = new ArrayList<>();
        for (JsonNode item : array(member)) {
            objects.add(of(document, pointer + "/" + member + "/" + objects.size(), item));
        }
        return objects;
    }

    List<String> texts(String member) throws InvalidDocumentException {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array(member)) {
            texts.add(text(pointer + "/" + member + "/" + texts.size(), item));
        }
        return texts;
    }

    List<Integer> versions(String member) throws InvalidDocumentException {
        List<Integer> versions = new ArrayList<>();
        for (JsonNode item : array(member)) {
            versions.add(version(pointer + "/" + member + "/" + versions.size(), item));
        }
        return versions;
    }

    boolean has(String member) {
        return node.has(member);
    }

    /** A member of any kind. */
    JsonNode required(String member) throws InvalidDocumentException {
        JsonNode value = node.get(member);
        if (value == null) {
            throw fault(member, "missing");
        }
        return value;
    }

    private JsonNode array(String member) throws InvalidDocumentException {
        JsonNode value = required(member);
        if (!value.isArray()) {
            throw fault(member, "expected an array");
        }
        return value;
    }

    InvalidDocumentException fault(String member, String message) {
        return fault(member, message, null);
    }

    InvalidDocumentException fault(String member, String message, @Nullable Throwable cause) {
        return new InvalidDocumentException(document + ": " + message + " at " + pointer + "/" + member, cause);
    }
}
