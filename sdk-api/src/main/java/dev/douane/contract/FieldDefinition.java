package dev.douane.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a field of a contract means. Every component of a contract record, and of the records in it, carries one; the
 * component that Jackson's {@code @JsonValue} makes the whole payload may leave it out.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface FieldDefinition {
    /**
     * The definition.
     *
     * @return a phrase or more, not blank
     */
    String value();

    /**
     * A value that the field may hold, shown on the contract's page. For strings the text itself, for everything else
     * JSON. Fields with a {@code pattern} need one, others get an example made for them.
     *
     * @return the example, or nothing
     */
    String example() default "";
}
