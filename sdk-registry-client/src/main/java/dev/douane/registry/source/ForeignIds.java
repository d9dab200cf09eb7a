package dev.douane.registry.source;

import dev.douane.registry.protocol.SchemaIds;
import dev.douane.registry.protocol.SubjectLists;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import okhttp3.HttpUrl;

/**
 * Where a schema stands that a record names by something else than Confluent's number. Not every registry has these routes,
 * and anybody can write such an id: a registry that answers 404, whoever says so, does not know it.
 */
final class ForeignIds {
    private static final List<String> CONFLUENT_API = List.of("apis", "ccompat");

    private final ConfluentRequests registry;

    ForeignIds(ConfluentRequests registry) {
        this.registry = registry;
    }

    List<SubjectLists.Place> places(UUID guid) throws IOException {
        Deadline deadline = registry.deadline();
        String what = "schemas/guids/" + guid + "/ids";
        Optional<byte[]> body = registry.getIfServed(
                deadline, registry.base().addPathSegments(what).build(), what);
        OptionalInt id =
                body.isEmpty() ? OptionalInt.empty() : SchemaIds.readDefaultContext(registry.place(what), body.get());
        return id.isEmpty() ? List.of() : registry.places(deadline, id.getAsInt());
    }

    /** Apicurio numbers each version: the search knows which one, and the other API whether that is a version of a subject. */
    List<SubjectLists.Place> placesOfGlobalId(long globalId) throws IOException {
        Optional<HttpUrl> search = search(globalId);
        if (search.isEmpty()) {
            return List.of();
        }
        Deadline deadline = registry.deadline();
        String what = "the version with the global id " + globalId;
        Optional<byte[]> body = registry.getIfServed(deadline, search.get(), what);
        List<SchemaIds.ArtifactVersion> found =
                body.isEmpty() ? List.of() : SchemaIds.readVersions(registry.place(what), body.get());
        if (found.size() != 1) {
            return List.of();
        }
        SchemaIds.ArtifactVersion version = found.get(0);
        return registry.places(deadline, version.contentId()).stream()
                .filter(place -> place.subject().equals(version.artifact())
                        && Integer.toString(place.version()).equals(version.version()))
                .toList();
    }

    /** Beside {@code /apis/ccompat/v7}; empty where the registry is not asked by an address of that form. */
    private Optional<HttpUrl> search(long globalId) {
        HttpUrl base = registry.base().addPathSegment("").build();
        List<String> segments = base.pathSegments().stream()
                .filter(segment -> !segment.isEmpty())
                .toList();
        int version = segments.size() - 1;
        if (version < 2 || !segments.subList(version - 2, version).equals(CONFLUENT_API)) {
            return Optional.empty();
        }
        HttpUrl.Builder url = base.newBuilder().encodedPath("/");
        segments.subList(0, version - 1).forEach(url::addPathSegment);
        return Optional.of(url.addPathSegments("registry/v3/search/versions")
                .addQueryParameter("globalId", Long.toString(globalId))
                .build());
    }
}
