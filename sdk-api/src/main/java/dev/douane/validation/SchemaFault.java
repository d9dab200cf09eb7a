package dev.douane.validation;

import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;

/** Something wrong with a schema, at a place. */
final class SchemaFault extends SchemaException {
    private static final long serialVersionUID = 1L;

    SchemaFault(SchemaLocation location, String message) {
        super("at " + Pointers.of(location.getFragment()) + " " + message);
    }
}
