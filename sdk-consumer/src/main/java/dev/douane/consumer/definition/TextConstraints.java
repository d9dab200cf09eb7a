package dev.douane.consumer.definition;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.util.Optional;

/** Constraints on strings. Lengths count code points, as JSON Schema does. */
final class TextConstraints {
    /** What {@code String.trim} leaves something of, which is how Jakarta Validation defines blank. */
    static final String NOT_BLANK = "[^\\u0000-\\u0020]";

    private TextConstraints() {}

    static Optional<Keywords> of(Annotation constraint, Site site) {
        if (constraint instanceof Pattern pattern) {
            if (pattern.flags().length > 0) {
                throw site.refuse(
                        "@Pattern has flags, which JSON Schema has not", "Write the alternatives out: [aA] for a.");
            }
            return Optional.of(Keywords.of("pattern", PatternTranslation.of(pattern.regexp(), site)));
        }
        if (constraint instanceof NotBlank) {
            return Optional.of(Keywords.of("pattern", NOT_BLANK));
        }
        if (constraint instanceof Email email) {
            if (!email.regexp().equals(".*") || email.flags().length > 0) {
                throw site.refuse("@Email has an expression of its own", "Put it into a @Pattern beside it.");
            }
            return Optional.of(Keywords.of("format", "email"));
        }
        return SizeConstraints.of(constraint, "minLength", "maxLength", site);
    }
}
