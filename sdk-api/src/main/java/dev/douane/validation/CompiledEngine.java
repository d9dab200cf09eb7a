package dev.douane.validation;

import dev.douane.schema.JsonSchema;
import dev.douane.validation.internal.machine.Bounds;
import dev.douane.validation.internal.machine.Checker;
import dev.douane.validation.internal.machine.Finding;
import dev.douane.validation.internal.machine.Outcome;
import dev.douane.validation.internal.program.Program;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The engine: a compiled schema that is run over the bytes. */
final class CompiledEngine implements ValidationEngine {
    private final Program program;
    private final Checker checker;
    private final FastPath fast;
    /** Whether the last payload that the quick look refused was valid. Threads need not agree on that. */
    private boolean unusual;

    /**
     * Compiles.
     *
     * @throws dev.douane.validation.internal.program.NotCompiledException if the schema is broken, or beyond the compiler
     */
    CompiledEngine(JsonSchema schema, Settings settings, Execution execution, List<byte[]> samples) {
        ValidationLimits limits = settings.limits();
        this.program = Program.compile(schema, new ReferenceParts(schema, settings), limits.maxPatternSteps());
        Bounds bounds = new Bounds(
                limits.maxBytes(),
                limits.maxDepth(),
                limits.maxStringLength(),
                limits.maxNumberLength(),
                limits.maxNames(),
                limits.maxViolations(),
                settings.names() == DuplicateNames.ALLOWED);
        this.checker = new Checker(program, bounds);
        this.fast = FastPath.of(program, bounds, execution, samples);
    }

    @Override
    public ValidationReport validate(byte[] body) {
        Outcome quick = fast.check(body);
        if (quick != null) {
            return report(quick);
        }
        // What the quick look refuses is mostly wrong, so that the report is wanted at once; unless the last one was
        // right.
        boolean asked = !fast.looks() || unusual;
        if (asked && checker.accepts(body)) {
            fast.missed(body);
            return ValidationReport.VALID;
        }
        Outcome outcome = checker.check(body);
        fast.missed(body);
        ValidationReport report = report(outcome.outOfStack() ? DeepStack.call(() -> checker.check(body)) : outcome);
        if (asked && report.valid() && !outcome.outOfStack()) {
            throw new IllegalStateException("A payload was refused and nothing was found against it; this is a fault of"
                    + " Douane's: please report it with the contract");
        }
        unusual = report.valid();
        return report;
    }

    @Override
    public ValidationReport validate(InputStream body) throws IOException {
        return report(checker.check(body));
    }

    @Override
    public String describe() {
        return fast.describe() + "; " + program.describe();
    }

    private static ValidationReport report(Outcome outcome) {
        if (outcome.findings().isEmpty()) {
            return ValidationReport.VALID;
        }
        Violation[] violations = new Violation[outcome.findings().size()];
        for (int i = 0; i < violations.length; i++) {
            violations[i] = violation(outcome.findings().get(i));
        }
        return new ValidationReport(List.of(violations), outcome.truncated());
    }

    private static Violation violation(Finding finding) {
        PayloadPosition position = new PayloadPosition(finding.line(), finding.column(), finding.offset());
        return new Violation(
                finding.pointer(),
                finding.keyword(),
                finding.schemaPointer(),
                Optional.of(position),
                finding.message());
    }
}
