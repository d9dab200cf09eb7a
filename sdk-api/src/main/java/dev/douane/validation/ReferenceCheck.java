package dev.douane.validation;

import dev.douane.validation.internal.program.WholeCheck;
import java.util.Arrays;
import java.util.List;

/** A part of the schema that the reference engine decides about. */
record ReferenceCheck(NetworkntEngine engine) implements WholeCheck {
    @Override
    public boolean accepts(byte[] text, int from, int to) {
        return engine.accepts(Arrays.copyOfRange(text, from, to));
    }

    @Override
    public List<Detail> explain(byte[] text, int from, int to) {
        return engine.validate(Arrays.copyOfRange(text, from, to)).violations().stream()
                .map(ReferenceCheck::detail)
                .toList();
    }

    private static Detail detail(Violation violation) {
        long offset = violation.position().map(PayloadPosition::byteOffset).orElse(0L);
        return new Detail(
                violation.pointer(),
                violation.keyword(),
                violation.schemaPointer(),
                Math.toIntExact(offset),
                violation.message());
    }
}
