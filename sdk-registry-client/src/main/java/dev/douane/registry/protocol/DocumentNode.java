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
    // A schema may use all of its own levels, and stands one level down in its document.
    private static final JsonLimits LIMITS = new JsonLimits(
            JsonLimits.DEFAULT.maxBytes(),
            JsonLimits.DEFAULT.maxDepth() + 1,
            JsonLimits.DEFAULT.maxStringLength(),
            JsonLimits.DEFAULT.maxNumberLength());

    private static final int NO_ITEM = -1;
    private static final BigDecimal LARGEST_VERSION = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final String document;
    private final @Nullable DocumentNode parent;
    private final String step;
    private final int index;
    private final Json.Obj node;

    // Where it stands is spelled out only in a fault: applications read hundreds of documents when they start.
    private DocumentNode(String document, @Nullable DocumentNode parent, String step, int index, Json.Obj node) {
        this.document = document;
        this.parent = parent;
        this.step = step;
        this.index = index;
        this.node = node;
    }

    static DocumentNode read(String document, byte[] body) throws InvalidDocumentException {
        return root(document, tree(document, body, "a Douane registry"));
    }

    static DocumentNode root(String document, Json root) throws InvalidDocumentException {
        if (root instanceof Json.Obj object) {
            return new DocumentNode(document, null, "", NO_ITEM, object);
        }
        throw new InvalidDocumentException(document + ": expected an object at its root");
    }

    static Json tree(String document, byte[] body, String speaker) throws InvalidDocumentException {
        try {
            return JsonTree.read(body, LIMITS);
        } catch (MalformedJsonException e) {
            throw new InvalidDocumentException(
                    document + ": " + e.getMessage() + ", at line " + e.line() + ", column " + e.column()
                            + "; is this the address of " + speaker + "?",
                    e);
        }
    }

    private String pointer() {
        return parent == null ? "" : parent.pointer() + "/" + place(step, index);
    }

    private static String place(String member, int index) {
        return index == NO_ITEM ? member : member + "/" + index;
    }

    String text(String member) throws InvalidDocumentException {
        if (required(member) instanceof Json.Text text) {
            return text.value();
        }
        throw fault(member, "expected a string");
    }

    int version(String member) throws InvalidDocumentException {
        return version(member, NO_ITEM, required(member));
    }

    private int version(String member, int index, Json value) throws InvalidDocumentException {
        if (value instanceof Json.Num number && number.isInteger() && isVersion(number.value())) {
            return number.value().intValueExact();
        }
        throw fault(place(member, index), "expected a version, an integer from 1,");
    }

    private static boolean isVersion(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(LARGEST_VERSION) <= 0;
    }

    boolean flag(String member) throws InvalidDocumentException {
        if (required(member) instanceof Json.Bool bool) {
            return bool.value();
        }
        throw fault(member, "expected true or false");
    }

    Optional<DocumentNode> object(String member) throws InvalidDocumentException {
        Json value = node.get(member);
        return value == null ? Optional.empty() : Optional.of(below(member, NO_ITEM, value));
    }

    List<DocumentNode> objects(String member) throws InvalidDocumentException {
        List<DocumentNode> objects = new ArrayList<>();
        for (Json item : array(member)) {
            objects.add(below(member, objects.size(), item));
        }
        return objects;
    }

    private DocumentNode below(String member, int index, Json value) throws InvalidDocumentException {
        if (value instanceof Json.Obj object) {
            return new DocumentNode(document, this, member, index, object);
        }
        throw fault(place(member, index), "expected an object");
    }

    List<String> texts(String member) throws InvalidDocumentException {
        List<String> texts = new ArrayList<>();
        for (Json item : array(member)) {
            if (!(item instanceof Json.Text text)) {
                throw fault(member + "/" + texts.size(), "expected a string");
            }
            texts.add(text.value());
        }
        return texts;
    }

    List<Integer> versions(String member) throws InvalidDocumentException {
        List<Integer> versions = new ArrayList<>();
        for (Json item : array(member)) {
            versions.add(version(member, versions.size(), item));
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
        return new InvalidDocumentException(document + ": " + message + " at " + pointer() + "/" + member, cause);
    }
}
