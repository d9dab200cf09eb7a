package dev.douane.registry.protocol;

import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import java.math.BigDecimal;
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

    private static final BigDecimal LARGEST_VERSION = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final String document;
    private final String pointer;
    private final Json.Obj node;

    private DocumentNode(String document, String pointer, Json.Obj node) {
        this.document = document;
        this.pointer = pointer;
        this.node = node;
    }

    static DocumentNode read(String document, byte[] body) throws InvalidDocumentException {
        Json root;
        try {
            root = JsonTree.read(body, LIMITS);
        } catch (MalformedJsonException e) {
            throw new InvalidDocumentException(
                    document + ": " + e.getMessage() + ", at line " + e.line() + ", column " + e.column()
                            + "; is this the address of a Douane registry?",
                    e);
        }
        return of(document, "", root);
    }

    private static DocumentNode of(String document, String pointer, Json node) throws InvalidDocumentException {
        if (node instanceof Json.Obj object) {
            return new DocumentNode(document, pointer, object);
        }
        throw new InvalidDocumentException(
                document + ": expected an object at " + (pointer.isEmpty() ? "its root" : pointer));
    }

    String text(String member) throws InvalidDocumentException {
        return text(pointer + "/" + member, required(member));
    }

    private String text(String place, Json value) throws InvalidDocumentException {
        if (value instanceof Json.Text text) {
            return text.value();
        }
        throw new InvalidDocumentException(document + ": expected a string at " + place);
    }

    int version(String member) throws InvalidDocumentException {
        return version(pointer + "/" + member, required(member));
    }

    private int version(String place, Json value) throws InvalidDocumentException {
        if (value instanceof Json.Num number && number.isInteger() && isVersion(number.value())) {
            return number.value().intValueExact();
        }
        throw new InvalidDocumentException(document + ": expected a version, an integer from 1, at " + place);
    }

    private static boolean isVersion(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(LARGEST_VERSION) <= 0;
    }

    boolean flag(String member) throws InvalidDocumentException {
        Json value = required(member);
        if (value instanceof Json.Bool bool) {
            return bool.value();
        }
        throw fault(member, "expected true or false");
    }

    Optional<DocumentNode> object(String member) throws InvalidDocumentException {
        Json value = node.get(member);
        return value == null ? Optional.empty() : Optional.of(of(document, pointer + "/" + member, value));
    }

    List<DocumentNode> objects(String member) throws InvalidDocumentException {
        List<DocumentNode> objects = new ArrayList<>();
        for (Json item : array(member)) {
            objects.add(of(document, pointer + "/" + member + "/" + objects.size(), item));
        }
        return objects;
    }

    List<String> texts(String member) throws InvalidDocumentException {
        List<String> texts = new ArrayList<>();
        for (Json item : array(member)) {
            texts.add(text(pointer + "/" + member + "/" + texts.size(), item));
        }
        return texts;
    }

    List<Integer> versions(String member) throws InvalidDocumentException {
        List<Integer> versions = new ArrayList<>();
        for (Json item : array(member)) {
            versions.add(version(pointer + "/" + member + "/" + versions.size(), item));
        }
        return versions;
    }

    boolean has(String member) {
        return node.members().containsKey(member);
    }

    /** A member of any kind. */
    Json required(String member) throws InvalidDocumentException {
        Json value = node.get(member);
        if (value == null) {
            throw fault(member, "missing");
        }
        return value;
    }

    private List<Json> array(String member) throws InvalidDocumentException {
        if (required(member) instanceof Json.Arr array) {
            return array.items();
        }
        throw fault(member, "expected an array");
    }

    InvalidDocumentException fault(String member, String message) {
        return fault(member, message, null);
    }

    InvalidDocumentException fault(String member, String message, @Nullable Throwable cause) {
        return new InvalidDocumentException(document + ": " + message + " at " + pointer + "/" + member, cause);
    }
}
