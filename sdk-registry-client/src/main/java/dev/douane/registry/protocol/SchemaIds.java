package dev.douane.registry.protocol;

import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Answers of others' registries on the ids, other than Confluent's numbers, that records on queues name schemas by. */
public final class SchemaIds {
    private static final String DEFAULT_CONTEXT = ".";
    private static final String DEFAULT_GROUP = "default";

    private SchemaIds() {}

    /**
     * A version as Apicurio Registry's own API has it.
     *
     * @param artifact the artifact, which is the subject in its Confluent-compatible API
     * @param version what its makers called the version, a number unless they chose otherwise
     * @param contentId the id of its content, which is the schema's id in the Confluent-compatible API
     */
    public record ArtifactVersion(String artifact, String version, int contentId) {}

    /**
     * Reads the numbers of a schema that has a GUID, as {@code /schemas/guids/{guid}/ids} gives them, one for each context.
     *
     * @param what the list, for messages
     * @param body UTF-8 JSON text, at most 64 MiB
     * @return the number in the default context, or empty if it has none there
     * @throws InvalidDocumentException if it is no such list
     */
    public static OptionalInt readDefaultContext(String what, byte[] body) throws InvalidDocumentException {
        for (Json item : SubjectLists.items(what, body)) {
            DocumentNode node = DocumentNode.root(what, item);
            if (node.text("context").equals(DEFAULT_CONTEXT)) {
                return OptionalInt.of(node.version("id"));
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Reads what {@code /apis/registry/v3/search/versions} of Apicurio Registry found.
     *
     * @param what the list, for messages
     * @param body UTF-8 JSON text, at most 64 MiB
     * @return the versions in the default group, the only one that the Confluent-compatible API shows
     * @throws InvalidDocumentException if it is no such list
     */
    public static List<ArtifactVersion> readVersions(String what, byte[] body) throws InvalidDocumentException {
        List<ArtifactVersion> versions = new ArrayList<>();
        for (DocumentNode node : DocumentNode.read(what, body).objects("versions")) {
            Optional<String> group = node.has("groupId") ? Optional.of(node.text("groupId")) : Optional.empty();
            if (group.isEmpty() || group.get().equals(DEFAULT_GROUP)) {
                versions.add(
                        new ArtifactVersion(node.text("artifactId"), node.text("version"), node.version("contentId")));
            }
        }
        return versions;
    }
}
