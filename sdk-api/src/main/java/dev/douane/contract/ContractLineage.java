package dev.douane.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where the data of a {@link DataContract} comes from and where it goes: the source of {@link Lineage}. */
@Documented
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface ContractLineage {
    /**
     * The systems or publications that the data is made from.
     *
     * @return at least one, nearest last
     */
    String[] sources();

    /**
     * The tables, reports or systems that the data feeds.
     *
     * @return at least one
     */
    String[] destinations();
}
