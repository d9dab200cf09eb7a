package dev.douane.compatibility.internal.term;

import dev.douane.compatibility.internal.UnknownException;
import dev.douane.internal.json.Json;
import dev.douane.schema.SchemaDialect;
import dev.douane.validation.internal.program.SchemaDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a term of each schema of a document. A schema that contains itself becomes a link at that place. */
public final class SchemaTerms {
    private static final int DEEPEST = 150;

    private final Terms terms;
    private final SchemaDocument document;
    private final Ignored ignored;
    private final boolean formats;
    private final Map<Site, Term> known = new HashMap<>();
    private final Set<Site> open = new HashSet<>();

    /**
     * For one document.
     *
     * @param terms makes the terms
     * @param document the schema
     * @param formats whether formats are asserted
     * @param ignored what is left out
     */
    public SchemaTerms(Terms terms, SchemaDocument document, boolean formats, Ignored ignored) {
        this.terms = terms;
        this.document = document;
        this.formats = formats;
        this.ignored = ignored;
    }

    /**
     * The whole schema.
     *
     * @return its values
     */
    public Term root() {
        return at(new Site("", Map.of()));
    }

    /**
     * A part of the schema, as if it stood alone.
     *
     * @param pointer its place
     * @return its values
     */
    public Term at(String pointer) {
        return at(new Site(pointer, Map.of()));
    }

    /**
     * What a link stands for.
     *
     * @param link a link of this source
     * @return the term, written out
     */
    public Term expand(Shape.Link link) {
        Term term = known.get(link.site());
        if (term == null) {
            term = make(link.site());
        }
        return link.holds() ? term : terms.not(term);
    }

    Terms terms() {
        return terms;
    }

    SchemaDocument document() {
        return document;
    }

    boolean formats() {
        return formats;
    }

    @Nullable
    Json get(Site site, String keyword) {
        return document.get(site.pointer(), keyword);
    }

    /** What a keyword says, unless it is left out. */
    @Nullable
    Json asserted(Site site, String keyword) {
        Json value = get(site, keyword);
        return value == null || ignores(site, keyword, "") ? null : value;
    }

    boolean ignores(Site site, String keyword, String name) {
        return leftOut(site, keyword).contains(name);
    }

    Set<String> leftOut(Site site, String keyword) {
        return ignored.of(site.pointer(), keyword);
    }

    /** The schema at a place, reached with the anchors known so far. */
    Site enter(String pointer, Map<String, String> scope) {
        Map<String, String> anchors = document.dynamicAnchors(pointer);
        if (scope.keySet().containsAll(anchors.keySet())) {
            return new Site(pointer, scope);
        }
        Map<String, String> wider = new TreeMap<>(anchors);
        wider.putAll(scope);
        return new Site(pointer, Map.copyOf(wider));
    }

    Term child(Site site, String... segments) {
        return at(below(site, segments));
    }

    Site below(Site site, String... segments) {
        return enter(SchemaDocument.below(site.pointer(), segments), site.scope());
    }

    private Term at(Site asked) {
        terms.lookUp(asked.scope().size());
        Site site = enter(asked.pointer(), asked.scope());
        Term term = known.get(site);
        if (term != null) {
            return term;
        }
        return open.contains(site) || open.size() > DEEPEST ? terms.link(this, site, true) : make(site);
    }

    private Term make(Site site) {
        open.add(site);
        try {
            Term term = written(site);
            known.put(site, term);
            return term;
        } finally {
            open.remove(site);
        }
    }

    private Term written(Site site) {
        if (document.schema(site.pointer()) instanceof Json.Bool bool) {
            return terms.constant(bool.value() || ignored.isIgnored(site.pointer()));
        }
        List<Term> parts = new ArrayList<>();
        Site reference = reference(site);
        if (reference != null) {
            parts.add(at(reference));
            if (document.refStandsAlone()) {
                return parts.get(0);
            }
        }
        Site dynamic = dynamicReference(site);
        if (dynamic != null) {
            parts.add(at(dynamic));
        }
        new AnyWords(this, site, parts).add();
        new NumberWords(this, site, parts).add();
        new TextWords(this, site, parts).add();
        new ArrayWords(this, site, parts).add();
        new ObjectWords(this, site, parts).add();
        new CombiningWords(this, site, parts).add();
        return terms.and(parts);
    }

    @Nullable
    Site reference(Site site) {
        return get(site, "$ref") instanceof Json.Text reference
                ? enter(document.target(site.pointer(), reference.value()), site.scope())
                : null;
    }

    @Nullable
    Site dynamicReference(Site site) {
        if (!(get(site, "$dynamicRef") instanceof Json.Text reference)) {
            return null;
        }
        String anchor = document.dynamicAnchor(site.pointer(), reference.value());
        String outermost = anchor == null ? null : site.scope().get(anchor);
        String target = outermost == null ? document.target(site.pointer(), reference.value()) : outermost;
        return enter(target, site.scope());
    }

    boolean isDraft04() {
        return document.dialect() == SchemaDialect.DRAFT_04;
    }

    boolean is202012() {
        return document.dialect() == SchemaDialect.DRAFT_2020_12;
    }

    static UnknownException beyond(Site site, String keyword, String why) {
        return new UnknownException("the " + keyword + " at '" + site.pointer() + "' " + why);
    }
}
