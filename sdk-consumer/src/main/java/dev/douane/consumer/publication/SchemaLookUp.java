package dev.douane.consumer.publication;

import dev.douane.contract.Contract;
import dev.douane.registry.protocol.InvalidDocumentException;
import dev.douane.registry.protocol.SubjectQuestion;
import dev.douane.schema.JsonSchema;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the versions of a subject by what their schemas say, however it is written. */
final class SchemaLookUp {
    private record Place(String subject, String fingerprint) {}

    private final Map<Place, SortedSet<Integer>> versions = new HashMap<>();

    private SchemaLookUp() {}

    static SchemaLookUp of(Publication publication) {
        SchemaLookUp all = new SchemaLookUp();
        publication.contracts().forEach(all::add);
        return all;
    }

    private void add(Contract contract) {
        add(contract, contract.fingerprint());
        // As it is given to those who speak Confluent's API, which may name the dialect where the contract did not.
        add(contract, JsonSchema.parse(SubjectSchema.text(contract.schema())).fingerprint());
    }

    private void add(Contract contract, String fingerprint) {
        versions.computeIfAbsent(
                        new Place(contract.id().name(), fingerprint), place -> new TreeSet<>(Comparator.reverseOrder()))
                .add(contract.id().version());
    }

    /** The versions, newest first; refuses what is no question, or asks for no schema. */
    List<Integer> versions(String subject, byte[] question) throws InvalidDocumentException {
        SubjectQuestion asked = SubjectQuestion.read(question);
        if (!asked.isWholeJsonSchema()) {
            return List.of();
        }
        Place place = new Place(subject, JsonSchema.parse(asked.schema()).fingerprint());
        return List.copyOf(versions.getOrDefault(place, new TreeSet<>()));
    }
}
