package dev.douane.benchmarks.measured;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.douane.consumer.definition.PayloadBinding;
import java.io.IOException;

/** The record, read and written by a plain mapper of Jackson's, and read by Douane's own binding. */
final class Bound {
    private final JsonMapper mapper = new JsonMapper();
    private final Class<? extends Record> type;
    private final PayloadBinding<? extends Record> binding;
    private final Payloads payloads;

    Bound(Payloads payloads) {
        this.payloads = payloads;
        this.type = payloads.contract().contains("batchId") ? Order.Batch.class : Order.class;
        this.binding = PayloadBinding.of(type);
    }

    Record read(byte[] payload) throws IOException {
        return mapper.readValue(payload, type);
    }

    Record readByBinding(byte[] payload) {
        return binding.read(payload);
    }

    /** Writes the records of all payloads in turn; they are read now. */
    Written written() throws IOException {
        Object[] records = new Object[payloads.all().length];
        for (int i = 0; i < records.length; i++) {
            records[i] = read(payloads.all()[i]);
        }
        return new Written(mapper, records);
    }

    /** Records that are written one after the other. */
    static final class Written {
        private final JsonMapper mapper;
        private final Object[] records;
        private int next;

        private Written(JsonMapper mapper, Object[] records) {
            this.mapper = mapper;
            this.records = records;
        }

        byte[] next() throws IOException {
            Object written = records[next];
            next = next + 1 == records.length ? 0 : next + 1;
            return mapper.writeValueAsBytes(written);
        }
    }
}
