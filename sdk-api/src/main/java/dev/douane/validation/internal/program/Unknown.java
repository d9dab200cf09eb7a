package dev.douane.validation.internal.program;

import dev.douane.validation.internal.pattern.TextCheck;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the values of properties must satisfy whose names do not stand in the schema. */
public final class Unknown {
    private final List<Part> parts;
    private final Node usual;
    private final boolean patterned;
    private final Compiler compiler;

    Unknown(List<Part> parts, Compiler compiler) {
        this.parts = List.copyOf(parts);
        this.compiler = compiler;
        List<Place> additional = new ArrayList<>();
        boolean somePatterns = false;
        for (Part part : parts) {
            somePatterns |= !part.patterns.isEmpty();
            if (part.additional != null) {
                additional.add(part.additional);
            }
        }
        this.patterned = somePatterns;
        this.usual = compiler.node(additional);
    }

    /**
     * Whether nothing is asked of any of them.
     *
     * @return true if they are as good as not there
     */
    public boolean isFree() {
        return !patterned && usual.isFree();
    }

    /**
     * Whether the name decides.
     *
     * @return false if {@link #usual} is the answer for every name
     */
    public boolean patterned() {
        return patterned;
    }

    /**
     * The answer for names that no pattern matches.
     *
     * @return a node
     */
    public Node usual() {
        return usual;
    }

    /**
     * The answers for names that no pattern matches, or one.
     *
     * @return nodes
     */
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(usual);
        for (Part part : parts) {
            for (PatternSchema pattern : part.patterns) {
                nodes.add(pattern.node());
            }
        }
        return nodes;
    }

    /**
     * The answer for a name.
     *
     * @param b holds the name, without escapes
     * @param from where it begins
     * @param to where it ends
     * @return a node
     */
    public Node node(byte[] b, int from, int to) {
        if (!patterned) {
            return usual;
        }
        Node only = parts.size() == 1 ? parts.get(0).only(usual, b, from, to) : null;
        if (only != null) {
            return only;
        }
        List<Place> places = new ArrayList<>();
        for (Part part : parts) {
            part.addTo(places, b, from, to);
        }
        return compiler.late(places);
    }

    /** One schema's say. */
    record Part(List<PatternSchema> patterns, @Nullable Place additional) {
        /** The usual answer, or that of the one pattern that matches; null if several do. */
        @Nullable
        Node only(Node usual, byte[] b, int from, int to) {
            int matched = -1;
            for (int i = 0; i < patterns.size(); i++) {
                if (patterns.get(i).check().accepts(b, from, to)) {
                    if (matched >= 0) {
                        return null;
                    }
                    matched = i;
                }
            }
            return matched < 0 ? usual : patterns.get(matched).node();
        }

        void addTo(List<Place> places, byte[] b, int from, int to) {
            boolean matched = false;
            for (PatternSchema pattern : patterns) {
                if (pattern.check().accepts(b, from, to)) {
                    matched = true;
                    if (pattern.schema() != null) {
                        places.add(pattern.schema());
                    }
                }
            }
            if (!matched && additional != null) {
                places.add(additional);
            }
        }
    }

    /** A schema for the values of properties whose names match; none if all that counts is that they do. */
    record PatternSchema(TextCheck check, @Nullable Place schema, Node node) {}
}
