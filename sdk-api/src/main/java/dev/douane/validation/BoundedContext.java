package dev.douane.validation;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One evaluation in which every list of errors is bounded, also those that keywords put in place for a branch. */
final class BoundedContext extends ExecutionContext {
    private static final ExecutionConfig CONFIG = ExecutionConfig.builder()
            .locale(Locale.ROOT)
            .formatAssertionsEnabled(true)
            .build();

    private final int cap;
    private final BoundedErrors report;

    BoundedContext(int cap) {
        super(CONFIG);
        this.cap = cap;
        this.report = new BoundedErrors(new ArrayList<>(), cap, true);
        super.setErrors(report);
    }

    /** What the whole evaluation found, also when it ended early. */
    List<Error> report() {
        return report;
    }

    @Override
    public void setErrors(List<Error> errors) {
        super.setErrors(errors instanceof BoundedErrors ? errors : new BoundedErrors(errors, cap, false));
    }
}
