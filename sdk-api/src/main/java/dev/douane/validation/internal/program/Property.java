package dev.douane.validation.internal.program;

import dev.douane.internal.json.NameToken;
import org.jspecify.annotations.Nullable;

/** A property whose name stands in the schema. */
public final class Property extends NameToken {
    /** Its place among the plan's properties. */
    public final int index;
    /** What its value must satisfy. */
    public final Node node;

    /** Made when something is first found there. Whoever does not see it makes it anew. */
    private @Nullable String segment;

    Property(int index, String name, Node node) {
        super(name);
        this.index = index;
        this.node = node;
    }

    /**
     * The name as a step of a pointer.
     *
     * @return with the slash before it, escaped as RFC 6901 section 3 says
     */
    public String segment() {
        String known = segment;
        if (known == null) {
            known = "/" + name().replace("~", "~0").replace("/", "~1");
            segment = known;
        }
        return known;
    }
}
