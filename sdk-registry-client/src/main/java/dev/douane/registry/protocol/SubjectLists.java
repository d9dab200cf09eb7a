package dev.douane.registry.protocol;

import dev.douane.contract.ContractId;
import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists of Confluent's REST API of schema registries: subjects, and the versions of one. */
public final class SubjectLists {
    static final String SPEAKER = "a registry that speaks Confluent's REST API";

    private SubjectLists() {}

    /**
     * Where a schema stands.
     *
     * @param subject the subject, as the registry calls it
     * @param version the version of that subject
     */
    public record Place(String subject, int version) {}

    /**
     * Reads texts, such as {@code /subjects} gives them.
     *
     * @param what the list, for messages
     * @param body UTF-8 JSON text, at most 64 MiB
     * @return the texts, in the order of the list
     * @throws InvalidDocumentException if it is no such list
     */
    public static List<String> readTexts(String what, byte[] body) throws InvalidDocumentException {
        List<String> texts = new ArrayList<>();
        for (Json item : items(what, body)) {
            if (!(item instanceof Json.Text text)) {
                throw new InvalidDocumentException(what + ": expected a string at /" + texts.size());
            }
            texts.add(text.value());
        }
        return texts;
    }

    /**
     * Reads versions, as {@code /subjects/{subject}/versions} gives them.
     *
     * @param what the list, for messages
     * @param body UTF-8 JSON text, at most 64 MiB
     * @return the versions, in the order of the list
     * @throws InvalidDocumentException if it is no such list
     */
    public static List<Integer> readVersions(String what, byte[] body) throws InvalidDocumentException {
        // Read as the member of an object, which is what the reader of documents checks versions in.
        return DocumentNode.root(what, new Json.Obj(Map.of("", new Json.Arr(items(what, body)))))
                .versions("");
    }

    /**
     * Reads places, as {@code /schemas/ids/{id}/versions} gives them.
     *
     * @param what the list, for messages
     * @param body UTF-8 JSON text, at most 64 MiB
     * @return the places, in the order of the list
     * @throws InvalidDocumentException if it is no such list
     */
    public static List<Place> readPlaces(String what, byte[] body) throws InvalidDocumentException {
        List<Place> places = new ArrayList<>();
        for (Json item : items(what, body)) {
            DocumentNode node = DocumentNode.root(what, item);
            places.add(new Place(node.text("subject"), node.version("version")));
        }
        return places;
    }

    static List<Json> items(String what, byte[] body) throws InvalidDocumentException {
        if (DocumentNode.tree(what, body, SPEAKER) instanceof Json.Arr array) {
            return array.items();
        }
        throw new InvalidDocumentException(
                what + ": expected an array at its root; is this the address of " + SPEAKER + "?");
    }

    /**
     * Writes texts.
     *
     * @param texts in the order of the list
     * @return UTF-8 JSON text with a line break at its end
     */
    public static byte[] writeTexts(List<String> texts) {
        return SubjectVersion.text(
                new Json.Arr(texts.stream().<Json>map(Json.Text::new).toList()));
    }

    /**
     * Writes versions.
     *
     * @param versions in the order of the list
     * @return UTF-8 JSON text with a line break at its end
     */
    public static byte[] writeVersions(List<Integer> versions) {
        return SubjectVersion.text(
                new Json.Arr(versions.stream().map(SubjectVersion::number).toList()));
    }

    /**
     * Writes places.
     *
     * @param contracts where the schema stands, subjects being contracts' names
     * @return UTF-8 JSON text with a line break at its end
     */
    public static byte[] writePlaces(List<ContractId> contracts) {
        return SubjectVersion.text(
                new Json.Arr(contracts.stream().map(SubjectLists::place).toList()));
    }

    private static Json place(ContractId contract) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("subject", new Json.Text(contract.name()));
        members.put("version", SubjectVersion.number(contract.version()));
        return new Json.Obj(members);
    }
}
