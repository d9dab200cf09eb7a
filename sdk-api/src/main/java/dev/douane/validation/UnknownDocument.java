package dev.douane.validation;

import com.networknt.schema.SchemaException;

/** A reference to another document. */
final class UnknownDocument extends SchemaException {
    private static final long serialVersionUID = 1L;

    UnknownDocument(String iri) {
        super(
                "it refers to " + SchemaText.quote(iri)
                        + ", which the schema does not hold; Douane fetches nothing, so hand that document in, or copy it into the definitions");
    }
}
