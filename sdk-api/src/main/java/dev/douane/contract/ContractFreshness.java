package dev.douane.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How often the data of a {@link DataContract} is updated, and how late it may be: the source of {@link Freshness}. */
@Documented
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface ContractFreshness {
    /**
     * The time between two updates.
     *
     * @return an ISO-8601 period such as {@code P1Y} or a duration such as {@code PT15M}, positive
     */
    String every();

    /**
     * How much later than expected an update may come.
     *
     * @return an ISO-8601 period or duration, not negative
     */
    String lateAfter();
}
