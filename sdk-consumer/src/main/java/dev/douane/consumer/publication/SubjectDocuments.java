package dev.douane.consumer.publication;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.registry.protocol.SubjectLists;
import dev.douane.registry.protocol.SubjectVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The documents behind {@link SubjectRoutes}, by path. */
final class SubjectDocuments {
    /** A newer version reads what was written under the one before: what publication sees to. */
    private static final String COMPATIBILITY = "{\"compatibilityLevel\": \"BACKWARD\"}\n";

    private static final String MODE = "{\"mode\": \"READONLY\"}\n";

    private final SchemaIds ids;
    private final boolean retired;
    private final Map<String, ServedDocument> known;
    private final Map<String, ServedDocument> documents = new HashMap<>();

    /**
     * Makes them.
     *
     * @param known documents that are there already, not to be held twice where they say the same
     */
    SubjectDocuments(Publication publication, SchemaIds ids, boolean retired, Map<String, ServedDocument> known) {
        this.ids = ids;
        this.known = known;
        this.retired = retired;
        List<String> subjects = new ArrayList<>();
        for (PublishedSeries series : publication.all()) {
            List<Contract> versions = versions(series);
            if (!versions.isEmpty()) {
                subjects.add(series.name());
                subject(series.name(), versions);
            }
        }
        put("/subjects", SubjectLists.writeTexts(subjects));
        put("/schemas/types", SubjectLists.writeTexts(List.of(SubjectVersion.JSON)));
        put("/contexts", SubjectLists.writeTexts(List.of(".")));
        put("/config", text(COMPATIBILITY));
        // Some clients ask so.
        documents.put("/config/", Objects.requireNonNull(documents.get("/config")));
        put("/mode", text(MODE));
        schemas(publication);
    }

    Map<String, ServedDocument> documents() {
        return Map.copyOf(documents);
    }

    private List<Contract> versions(PublishedSeries series) {
        return series.contracts().values().stream()
                .filter(contract -> retired || series.admits(contract.id().version()))
                .toList();
    }

    private void subject(String name, List<Contract> versions) {
        String subject = "/subjects/" + name + "/versions";
        put(
                subject,
                SubjectLists.writeVersions(versions.stream()
                        .map(contract -> contract.id().version())
                        .toList()));
        versions.forEach(contract -> version(subject + "/" + contract.id().version(), contract));
        Contract newest = versions.get(versions.size() - 1);
        same(subject + "/latest", subject + "/" + newest.id().version());
        // Some clients ask so.
        same(subject + "/-1", subject + "/" + newest.id().version());
        put("/config/" + name, text(COMPATIBILITY));
        put("/mode/" + name, text(MODE));
    }

    private void version(String path, Contract contract) {
        put(path, subjectVersion(contract).write());
        put(path + "/schema", text(SubjectSchema.text(contract.schema())));
        // A contract is whole: none refers to another.
        put(path + "/referencedby", text("[]\n"));
    }

    private void same(String path, String as) {
        for (String below : List.of("", "/schema", "/referencedby")) {
            documents.put(path + below, Objects.requireNonNull(documents.get(as + below)));
        }
    }

    private SubjectVersion subjectVersion(Contract contract) {
        return new SubjectVersion(
                contract.id().name(),
                contract.id().version(),
                ids.of(contract),
                SubjectVersion.JSON,
                List.of(),
                SubjectSchema.text(contract.schema()));
    }

    /** By id, also those of retired versions: messages that carry their ids are still about. */
    private void schemas(Publication publication) {
        Map<Integer, List<Contract>> byId = new TreeMap<>();
        publication
                .contracts()
                .forEach(contract -> byId.computeIfAbsent(ids.of(contract), id -> new ArrayList<>())
                        .add(contract));
        byId.forEach((id, contracts) -> {
            String path = "/schemas/ids/" + id;
            Contract first = contracts.get(0);
            put(path, subjectVersion(first).writeSchema(), ServedDocument.FOR_EVER);
            put(path + "/schema", text(SubjectSchema.text(first.schema())), ServedDocument.FOR_EVER);
            List<ContractId> places = contracts.stream().map(Contract::id).toList();
            put(path + "/versions", SubjectLists.writePlaces(places));
            put(
                    path + "/subjects",
                    SubjectLists.writeTexts(
                            places.stream().map(ContractId::name).distinct().toList()));
        });
    }

    private void put(String path, byte[] body) {
        put(path, body, ServedDocument.SHORTLY);
    }

    private void put(String path, byte[] body, String cacheControl) {
        ServedDocument same = known.get(path);
        documents.put(
                path,
                same != null && same.says(body)
                        ? same
                        : new ServedDocument(body, SubjectRoutes.MEDIA_TYPE, cacheControl));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
