package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.validation.internal.pattern.SchemaPatterns;
import dev.douane.validation.internal.pattern.TextCheck;
import dev.douane.validation.internal.program.Plan.Conditions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Makes nodes of sets of schemas, each set once. Nodes are asked for under a lock, and complete when the lock is free. */
final class Compiler {
    private static final int MOST_NODES = 20_000;

    /** Of all nodes: where many schemas refer to a large one, each has all of its properties. */
    private static final int MOST_PROPERTIES = 500_000;

    /** So many characters are as much as a look at a schema. */
    private static final int LONG_POINTER = 64;

    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef");

    /** Keywords that ask nothing of a value. */
    private static final Set<String> SILENT = Set.of(
            "$id",
            "$anchor",
            "$schema",
            "$defs",
            "definitions",
            "$comment",
            "title",
            "description",
            "default",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly");

    private final SchemaIndex index;
    private final Foreign foreign;
    private final SchemaPatterns compiled;
    private final Map<List<Place>, Node> nodes = new HashMap<>();
    private final Deque<Node> incomplete = new ArrayDeque<>();
    private final Map<String, TextCheck> patterns = new HashMap<>();
    private final Map<Place, Map<Kind, Verdict>> verdicts = new HashMap<>();
    private final Map<Place, Map<Kind, Sources>> sources = new HashMap<>();
    private final Map<Place, Map<Kind, Constants>> enumerations = new HashMap<>();
    private final Map<Place, Map<Kind, Constants>> constants = new HashMap<>();
    private final Map<Place, Place> meant = new HashMap<>();
    private final Discriminators discriminators;
    private final Effort effort = new Effort();
    /** How many nodes the schema alone has. Those after them are forgotten when they are too many, and numbered anew. */
    private int early;

    private long properties;

    Compiler(SchemaIndex index, Foreign foreign, long maxPatternSteps) {
        this.index = index;
        this.foreign = foreign;
        this.compiled = new SchemaPatterns(maxPatternSteps);
        this.discriminators = new Discriminators(this);
    }

    SchemaIndex index() {
        return index;
    }

    Discriminators discriminators() {
        return discriminators;
    }

    Foreign foreign() {
        return foreign;
    }

    /** Notes that so much of the schema is looked at. */
    void spend(long steps) {
        effort.spend(steps);
    }

    /** Notes that a schema is looked at, of which each keyword that asks something keeps a pointer as long as the schema's. */
    void spendOn(Place place) {
        effort.spend(1 + place.pointer.length() / LONG_POINTER);
    }

    /** A node for a set of schemas that is complete as soon as {@link #complete} was called. */
    Node node(List<Place> places) {
        effort.spend(places.size());
        Set<Place> asking = new TreeSet<>();
        for (Place place : places) {
            Place meant = meant(place);
            if (!asksNothing(meant)) {
                asking.add(meant);
            }
        }
        List<Place> key = List.copyOf(asking);
        Node known = nodes.get(key);
        if (known != null) {
            return known;
        }
        Node node = new Node(nodes.size(), key);
        nodes.put(key, node);
        incomplete.add(node);
        return node;
    }

    /** Whether some value does not satisfy a schema, as far as can be told at a glance. */
    boolean asks(Place place) {
        return !asksNothing(meant(place));
    }

    /** Where a schema is nothing but a reference, what it refers to, so that all who do share a node. */
    private Place meant(Place place) {
        List<Place> way = new ArrayList<>();
        Place last = place;
        while (last.combines && !meant.containsKey(last)) {
            String reference = onlyReference(last);
            if (reference == null) {
                meant.put(last, last);
            } else {
                way.add(last);
                last = index.target(last, reference);
            }
        }
        Place found = meant.getOrDefault(last, last);
        for (Place one : way) {
            meant.put(one, found);
        }
        return found;
    }

    private @Nullable String onlyReference(Place place) {
        if (!place.combines || !(place.schema instanceof Json.Obj object)) {
            return null;
        }
        Set<String> asking = new HashSet<>(
                place.refStandsAlone() ? Set.of("$ref") : object.members().keySet());
        asking.removeAll(SILENT);
        asking.retainAll(object.members().keySet());
        String only = asking.size() == 1 ? asking.iterator().next() : "";
        return REFERENCES.contains(only) && index.get(place, only) instanceof Json.Text reference
                ? reference.value()
                : null;
    }

    private static boolean asksNothing(Place place) {
        return place.schema.equals(Json.Bool.TRUE)
                || (place.schema instanceof Json.Obj object && object.members().isEmpty());
    }

    void complete() {
        while (!incomplete.isEmpty()) {
            if (nodes.size() > MOST_NODES) {
                throw new NotCompiledException("its parts combine in more than " + MOST_NODES + " ways");
            }
            completeNext();
            if (properties > MOST_PROPERTIES) {
                throw new NotCompiledException("its parts have more than " + MOST_PROPERTIES + " properties in all");
            }
        }
        early = nodes.size();
        properties = 0;
        effort.end();
    }

    private void completeNext() {
        Node node = incomplete.remove();
        node.complete(plans(node));
        properties += node.object().size();
    }

    /** For a set that shows itself only when a payload is there: how names match patterns. */
    synchronized Node late(List<Place> places) {
        if (nodes.size() - early > MOST_NODES || properties > MOST_PROPERTIES) {
            nodes.values().removeIf(node -> node.id() >= early);
            discriminators.retain(nodes.values());
            properties = 0;
        }
        Node node = node(places);
        while (!incomplete.isEmpty()) {
            completeNext();
        }
        return node;
    }

    synchronized List<Node> all() {
        return nodes.values().stream().sorted(Comparator.comparingInt(Node::id)).toList();
    }

    synchronized int size() {
        return nodes.size();
    }

    /** Whether a text matches a pattern of the schema. */
    TextCheck pattern(String source) {
        TextCheck known = patterns.get(source);
        if (known == null) {
            try {
                known = compiled.compile(source);
            } catch (PatternSyntaxException e) {
                throw new NotCompiledException("a pattern is no regular expression");
            }
            patterns.put(source, known);
        }
        return known;
    }

    /** What {@code enum} or {@code const} asks of values of a kind; null if it is not there. */
    @Nullable
    Constants constants(Place place, String keyword, Kind kind) {
        Json asked = index.get(place, keyword);
        if (asked == null) {
            return null;
        }
        if (!Constants.areLong(keyword, asked)) {
            return Constants.of(keyword, place.pointer(keyword), asked, kind);
        }
        Map<Place, Map<Kind, Constants>> all = keyword.equals("enum") ? enumerations : constants;
        Map<Kind, Constants> ofPlace = all.get(place);
        if (ofPlace == null) {
            ofPlace = new EnumMap<>(Kind.class);
            all.put(place, ofPlace);
        }
        Constants known = ofPlace.get(kind);
        if (known == null) {
            known = Constants.of(keyword, place.pointer(keyword), asked, kind);
            ofPlace.put(kind, known);
        }
        return known;
    }

    Verdict verdict(Place asked, Kind kind) {
        Place place = meant(asked);
        Map<Kind, Verdict> ofPlace = verdicts.get(place);
        if (ofPlace == null) {
            ofPlace = new HashMap<>();
            verdicts.put(place, ofPlace);
        }
        Verdict known = ofPlace.get(kind);
        if (known == null) {
            known = new Closure(this, List.of(place), kind).verdict();
            ofPlace.put(kind, known);
        }
        return known;
    }

    /** Who looks at the children of a value beside the keyword that asks for the rest; null if nothing asks for it. */
    @Nullable
    Sources sources(Place place, Kind kind) {
        Json rest = kind == Kind.OBJECT || kind == Kind.ARRAY ? index.get(place, Sources.keyword(kind)) : null;
        if (rest == null || rest.equals(Json.Bool.TRUE)) {
            return null;
        }
        Map<Kind, Sources> ofPlace = sources.computeIfAbsent(place, key -> new EnumMap<>(Kind.class));
        Sources known = ofPlace.get(kind);
        if (known == null) {
            known = new Sources(this, place, kind);
            ofPlace.put(kind, known);
        }
        return known;
    }

    private Node.Plans plans(Node node) {
        return new Node.Plans(
                new ObjectPlans(this, closure(node, Kind.OBJECT)).plan(),
                new ArrayPlans(this, closure(node, Kind.ARRAY)).plan(),
                new ScalarPlans(this, closure(node, Kind.STRING)).text(),
                new ScalarPlans(this, closure(node, Kind.NUMBER)).number(),
                new ScalarPlans(this, closure(node, Kind.TRUE)).literal(),
                new ScalarPlans(this, closure(node, Kind.FALSE)).literal(),
                new ScalarPlans(this, closure(node, Kind.NULL)).literal());
    }

    private Closure closure(Node node, Kind kind) {
        return new Closure(this, node.places, kind);
    }

    static Conditions conditions(Closure closure) {
        return conditions(closure, List.of(), List.of(), List.of());
    }

    static Conditions conditions(
            Closure closure,
            List<Formula> moreFormulas,
            List<WholeAssertion> moreWholes,
            List<Unevaluated> unevaluated) {
        List<Formula> formulas = new ArrayList<>(closure.formulas);
        formulas.addAll(moreFormulas);
        List<WholeAssertion> wholes = new ArrayList<>(closure.wholes);
        wholes.addAll(moreWholes);
        return new Conditions(closure.nevers, formulas, wholes, unevaluated);
    }
}
