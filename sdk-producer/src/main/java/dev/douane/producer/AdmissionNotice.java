package dev.douane.producer;

import dev.douane.validation.ValidationReport;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Something that the sender of an admitted payload should know. */
public sealed interface AdmissionNotice {

    /**
     * The notice for people.
     *
     * @return a sentence or more; never a value of the payload
     */
    String message();

    /**
     * The version is admitted, and will not be for ever.
     *
     * @param successor the version to move to, if Integration named one
     * @param until the last day on which it is admitted, if Integration announced one
     * @param message which version, which successor, which date
     */
    record Deprecation(OptionalInt successor, Optional<LocalDate> until, String message) implements AdmissionNotice {}

    /**
     * {@link GateMode#REPORT} let a payload through that {@link GateMode#ENFORCE} refuses.
     *
     * @param reason the kind of refusal
     * @param report every violation up to the cap, where the body is the reason
     * @param message what, why, and what to do
     */
    record WouldBeRejected(Admission.Rejected.Reason reason, ValidationReport report, String message)
            implements AdmissionNotice {}

    /**
     * {@link GateMode#REPORT} or {@link ColdStart#ADMIT_AND_REPORT} let a payload through that could not be checked.
     *
     * @param cause what stopped the check
     * @param message what could not be checked, and why
     */
    record Unchecked(RuntimeException cause, String message) implements AdmissionNotice {}
}
