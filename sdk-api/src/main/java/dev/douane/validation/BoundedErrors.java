package dev.douane.validation;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaException;
import java.util.AbstractList;
import java.util.List;

/**
 * A list of errors that stops growing. A branch that failed a thousand times has failed, so what is beyond the cap is
 * dropped; for the list that becomes the report the evaluation stops there.
 */
final class BoundedErrors extends AbstractList<Error> {
    private final List<Error> kept;
    private final int cap;
    private final boolean stopsAtCap;

    BoundedErrors(List<Error> kept, int cap, boolean stopsAtCap) {
        this.kept = kept;
        this.cap = cap;
        this.stopsAtCap = stopsAtCap;
    }

    @Override
    public boolean add(Error error) {
        if (kept.size() < cap) {
            return kept.add(error);
        }
        if (stopsAtCap) {
            throw new EnoughErrors();
        }
        return false;
    }

    @Override
    public boolean addAll(java.util.Collection<? extends Error> errors) {
        errors.forEach(this::add);
        return true;
    }

    @Override
    public Error get(int index) {
        return kept.get(index);
    }

    @Override
    public int size() {
        return kept.size();
    }

    @Override
    public void clear() {
        kept.clear();
    }

    /** Ends an evaluation whose report is full. The engine lets its own exceptions pass without logging them. */
    static final class EnoughErrors extends SchemaException {
        private static final long serialVersionUID = 1L;

        EnoughErrors() {
            super("The report is full");
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
