package dev.douane.registry;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.registry.protocol.ContractDocument;
import dev.douane.registry.protocol.HistoryDocument;
import dev.douane.registry.protocol.RegistryRoute;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** A registry that a test can break. Tags are the bodies' hash codes. */
final class StaticDispatcher extends Dispatcher {
    private final Map<String, byte[]> bodies = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> notModified = new CopyOnWriteArrayList<>();

    private volatile @Nullable MockResponse fault;

    void publish(Contract contract) {
        put(new RegistryRoute.Document(contract.id()), ContractDocument.write(contract));
    }

    void publish(ContractHistory history) {
        put(new RegistryRoute.History(history.name()), HistoryDocument.write(history));
    }

    void put(RegistryRoute route, byte[] body) {
        bodies.put("/" + route.path(), body);
    }

    void remove(RegistryRoute route) {
        bodies.remove("/" + route.path());
    }

    /** From now on every request is answered so; null to be well again. */
    void breakWith(@Nullable MockResponse response) {
        fault = response;
    }

    List<String> requests() {
        return requests;
    }

    List<String> notModified() {
        return notModified;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        MockResponse answer = answer(request);
        requests.add(request.getTarget());
        return answer;
    }

    private MockResponse answer(RecordedRequest request) {
        MockResponse broken = fault;
        if (broken != null) {
            return broken;
        }
        byte[] body = bodies.get(request.getTarget());
        if (body == null) {
            return new MockResponse.Builder().code(404).build();
        }
        String tag = "\"" + Arrays.hashCode(body) + "\"";
        if (tag.equals(request.getHeaders().get("If-None-Match"))) {
            notModified.add(request.getTarget());
            return new MockResponse.Builder().code(304).addHeader("ETag", tag).build();
        }
        return new MockResponse.Builder()
                .addHeader("ETag", tag)
                .body(new Buffer().write(body))
                .build();
    }
}
