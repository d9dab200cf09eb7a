package dev.douane.registry.source;

import dev.douane.registry.protocol.SubjectVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The two routes that a client asks, with answers of the test's own where it wants to. */
final class SubjectDispatcher extends Dispatcher {
    private static final String NOT_FOUND = "{\"error_code\": 40401, \"message\": \"Subject not found.\"}";

    private final Map<String, Map<Integer, String>> subjects = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private volatile MockResponse otherwise =
            new MockResponse.Builder().code(404).body(NOT_FOUND).build();
    private volatile long delayMillis;
    private volatile String below = "";

    void version(String subject, int version, String type, String schema, String references) {
        String head = new String(
                new SubjectVersion(subject, version, 1, type, List.of(), schema).write(), StandardCharsets.UTF_8);
        String body = head.strip().substring(0, head.strip().length() - 1) + ", \"references\": " + references + "}";
        subjects.computeIfAbsent(subject, s -> new TreeMap<>()).put(version, body);
    }

    void answer(String target, String body) {
        answers.put(target, body);
    }

    void remove(String subject) {
        subjects.remove(subject);
        answers.keySet().removeIf(target -> target.startsWith("/subjects/" + subject + "/"));
    }

    void otherwise(MockResponse response) {
        otherwise = response;
    }

    void delay(Duration each) {
        delayMillis = each.toMillis();
    }

    void below(String path) {
        below = path;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String body = body(request.getUrl(), request.getTarget());
        return body == null
                ? otherwise
                : new MockResponse.Builder()
                        .headersDelay(delayMillis, TimeUnit.MILLISECONDS)
                        .body(body)
                        .build();
    }

    private @Nullable String body(HttpUrl url, String target) {
        String given = answers.getOrDefault(target, answers.get(target.replace("?deleted=true", "")));
        if (given != null) {
            return given;
        }
        int start = below.isEmpty() ? 0 : 1;
        Map<Integer, String> versions = subjects.get(url.pathSegments().get(start + 1));
        if (versions == null) {
            return null;
        }
        return url.pathSize() == start + 3
                ? versions.keySet().toString()
                : versions.get(Integer.valueOf(url.pathSegments().get(start + 3)));
    }
}
