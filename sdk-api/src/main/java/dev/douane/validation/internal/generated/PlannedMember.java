package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.Property;

/** A property as the plans meet it, with its value beside it: from one to the next it is a single step. */
record PlannedMember(Property property, Step value) {
    int index() {
        return property.index;
    }

    /** Reads the name and the colon; answers the byte behind it, or -1 if another name stands there, or too little. */
    int read(byte[] b, int p, int end) {
        return property.read(b, p, end);
    }
}
