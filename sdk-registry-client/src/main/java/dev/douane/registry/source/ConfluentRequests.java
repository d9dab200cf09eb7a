package dev.douane.registry.source;

import dev.douane.registry.protocol.SubjectError;
import dev.douane.registry.protocol.SubjectLists;
import dev.douane.registry.protocol.SubjectVersion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** The routes of Confluent's REST API that are needed here, each empty where the registry says that there is none. */
final class ConfluentRequests {
    private static final String MEDIA_TYPES =
            "application/vnd.schemaregistry.v1+json, application/json;q=0.9, */*;q=0.5";
    private static final int MOST_OF_AN_ERROR = 64 << 10;

    private final HttpRequests requests;
    private final HttpAnswer reader;
    private final HttpAnswer lenient;

    ConfluentRequests(HttpRequests requests, int maxBodyBytes) {
        this.requests = requests;
        this.reader = new HttpAnswer(maxBodyBytes, ConfluentRequests::requireConfluentsWord);
        this.lenient = new HttpAnswer(maxBodyBytes);
    }

    Deadline deadline() {
        return Deadline.in(requests.timeout());
    }

    List<String> subjects(Deadline deadline) throws IOException {
        Optional<byte[]> body = get(deadline, false, "subjects");
        return body.isEmpty() ? List.of() : SubjectLists.readTexts(place("/subjects"), body.get());
    }

    /** The versions of a subject, with those that were deleted but can still be read, or without. */
    Optional<List<Integer>> versions(Deadline deadline, String subject, boolean deleted) throws IOException {
        Optional<byte[]> body = get(deadline, deleted, "subjects", subject, "versions");
        return body.isEmpty()
                ? Optional.empty()
                : Optional.of(SubjectLists.readVersions(place("the versions of " + subject), body.get()));
    }

    /** A version, also a deleted one. */
    Optional<SubjectVersion> version(Deadline deadline, String subject, int version) throws IOException {
        Optional<byte[]> body = get(deadline, true, "subjects", subject, "versions", Integer.toString(version));
        if (body.isEmpty()) {
            return Optional.empty();
        }
        String what = place("version " + version + " of " + subject);
        SubjectVersion answer = SubjectVersion.read(what, body.get());
        if (answer.version() != version) {
            throw new IOException(what + ": the answer is version " + answer.version());
        }
        return Optional.of(answer);
    }

    /** Where the schema with an id stands. */
    List<SubjectLists.Place> places(Deadline deadline, int id) throws IOException {
        Optional<byte[]> body = get(deadline, false, "schemas", "ids", Integer.toString(id), "versions");
        return body.isEmpty() ? List.of() : SubjectLists.readPlaces(place("the places of schema " + id), body.get());
    }

    private Optional<byte[]> get(Deadline deadline, boolean deleted, String... segments) throws IOException {
        HttpUrl.Builder url = requests.base();
        for (String segment : segments) {
            url.addPathSegment(segment);
        }
        if (deleted) {
            url.addQueryParameter("deleted", "true");
        }
        return get(deadline, reader, url.build(), String.join("/", segments));
    }

    /** For routes that only some registries have: any 404 is a no. */
    Optional<byte[]> getIfServed(Deadline deadline, HttpUrl url, String what) throws IOException {
        return get(deadline, lenient, url, what);
    }

    private Optional<byte[]> get(Deadline deadline, HttpAnswer answers, HttpUrl url, String what) throws IOException {
        Request.Builder request = new Request.Builder().url(url).header("Accept", MEDIA_TYPES);
        SourceAnswer answer =
                requests.send(request, deadline.left(place(what)), response -> answers.read(response, false));
        return answer instanceof SourceAnswer.Found found ? Optional.of(found.body()) : Optional.empty();
    }

    /** A 404 of a proxy, or of a server of files, must not look like a contract that was never published. */
    private static void requireConfluentsWord(Response response) throws IOException {
        byte[] error = response.body().byteStream().readNBytes(MOST_OF_AN_ERROR);
        if (SubjectError.read(error).isEmpty()) {
            throw new IOException(HttpAnswer.place(response) + " answered with status " + response.code()
                    + ", and not with an error of Confluent's REST API; give the address below which /subjects stands,"
                    + " which at Apicurio ends with /apis/ccompat/v7");
        }
    }

    HttpUrl.Builder base() {
        return requests.base();
    }

    String place(String what) {
        return requests.location() + ": " + what;
    }

    String location() {
        return requests.location();
    }

    void close() {
        requests.close();
    }
}
