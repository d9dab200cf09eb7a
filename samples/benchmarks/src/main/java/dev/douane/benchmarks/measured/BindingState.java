package dev.douane.benchmarks.measured;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.douane.consumer.definition.PayloadBinding;
import java.io.IOException;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The record, read and written by a plain mapper of Jackson's, and read by Douane's own binding. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class BindingState {
    private final JsonMapper mapper = new JsonMapper();
    private Class<? extends Record> type;
    private PayloadBinding<? extends Record> binding;
    private Object[] records = {};
    private int next;

    /**
     * Reads all payloads once, to have what is written later.
     *
     * @param payloads one order, or a batch of them
     * @throws IOException if one does not fit the record
     */
    @Setup
    public void bind(PayloadState payloads) throws IOException {
        type = payloads.contract().contains("batchId") ? Order.Batch.class : Order.class;
        binding = PayloadBinding.of(type);
        records = new Object[payloads.all().length];
        for (int i = 0; i < records.length; i++) {
            records[i] = read(payloads.all()[i]);
        }
    }

    Record read(byte[] payload) throws IOException {
        return mapper.readValue(payload, type);
    }

    Record readByBinding(byte[] payload) {
        return binding.read(payload);
    }

    byte[] write() throws IOException {
        Object order = records[next];
        next = next + 1 == records.length ? 0 : next + 1;
        return mapper.writeValueAsBytes(order);
    }
}
