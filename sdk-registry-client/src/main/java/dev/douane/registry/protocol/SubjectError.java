package dev.douane.registry.protocol;

import dev.douane.internal.json.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The errors that Confluent's REST API of schema registries answers reading with; the codes are Confluent's. */
public enum SubjectError {
    /** There is no such subject. */
    SUBJECT_NOT_FOUND(404, 40401, "Subject not found; /subjects lists them"),
    /** The subject has no such version. */
    VERSION_NOT_FOUND(404, 40402, "Version not found; /subjects/{subject}/versions lists them"),
    /** No schema has this id. */
    SCHEMA_NOT_FOUND(404, 40403, "Schema not found; /subjects/{subject}/versions/{version} names its id"),
    /** What is looked up is no schema. */
    INVALID_SCHEMA(422, 42201, "The schema is not one that is read here: JSON Schema of 2020-12, draft-07 or draft-04"),
    /** The version is neither a number nor {@code latest}. */
    INVALID_VERSION(422, 42202, "The version is a number from 1 to 2147483647, or latest");

    private final int status;
    private final int code;
    private final String message;

    SubjectError(int status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    /**
     * The HTTP status.
     *
     * @return 404 or 422
     */
    public int status() {
        return status;
    }

    /**
     * The error's body.
     *
     * @return UTF-8 JSON text with a line break at its end
     */
    public byte[] write() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("error_code", SubjectVersion.number(code));
        members.put("message", new Json.Text(message));
        return SubjectVersion.text(new Json.Obj(members));
    }

    /**
     * Reads an error's body.
     *
     * @param body what came with a status that is no success
     * @return the error; empty if it is none of these
     */
    public static Optional<SubjectError> read(byte[] body) {
        try {
            int code = DocumentNode.read("the error", body).version("error_code");
            return Arrays.stream(values()).filter(error -> error.code == code).findFirst();
        } catch (InvalidDocumentException e) {
            // Somebody else's error, such as a proxy's page.
            return Optional.empty();
        }
    }
}
