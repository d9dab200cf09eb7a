package dev.douane.validation.internal.program;

import dev.douane.internal.json.NameToken;

/** A property whose name stands in the schema. */
public final class Property extends NameToken {
    /** Its place among the plan's properties. */
    public final int index;
    /** What its value must satisfy. */
    public final Node node;

    Property(int index, String name, Node node) {
        super(name);
        this.index = index;
        this.node = node;
    }
}
