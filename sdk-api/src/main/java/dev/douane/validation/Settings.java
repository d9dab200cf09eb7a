package dev.douane.validation;

import dev.douane.schema.SchemaDocuments;

/**
 * How a validator is made.
 *
 * @param limits what a payload may cost
 * @param documents what the schema may refer to
 * @param format what {@code format} does
 * @param names whether a name may stand twice in an object
 */
record Settings(ValidationLimits limits, SchemaDocuments documents, FormatMode format, DuplicateNames names) {
    static final Settings DEFAULT = of(ValidationLimits.DEFAULT);

    static Settings of(ValidationLimits limits) {
        return new Settings(limits, SchemaDocuments.NONE, FormatMode.ASSERTION, DuplicateNames.REFUSED);
    }

    Settings with(ValidationLimits other) {
        return new Settings(other, documents, format, names);
    }
}
