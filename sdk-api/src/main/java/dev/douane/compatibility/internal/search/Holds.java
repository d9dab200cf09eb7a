package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.Steps;
import dev.douane.compatibility.internal.term.Fact;
import dev.douane.compatibility.internal.term.Kinds;
import dev.douane.compatibility.internal.term.Shape;
import dev.douane.compatibility.internal.term.Term;
import dev.douane.compatibility.internal.text.Languages;
import dev.douane.internal.json.Json;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a value is of a term: what the search finds is held against what was asked. */
final class Holds {
    /** Of a number that is divided in the time of a step. */
    private static final int DIGITS = 20;

    private final Languages languages;
    private final Steps steps;

    Holds(Languages languages, Steps steps) {
        this.languages = languages;
        this.steps = steps;
    }

    boolean test(Term term, Json value) {
        steps.take();
        Shape shape = term.shape();
        if (shape instanceof Shape.Always always) {
            return always.value();
        } else if (shape instanceof Shape.Types types) {
            return (types.mask() & Kinds.of(value)) != 0;
        } else if (shape instanceof Shape.Assertion assertion) {
            return assertion.fact().kind() != Kinds.of(value) || test(assertion.fact(), value);
        } else if (shape instanceof Shape.All all) {
            return all(all.parts(), value);
        } else if (shape instanceof Shape.Any any) {
            return any(any.parts(), value);
        } else if (shape instanceof Shape.One one) {
            return (count(one.branches(), value, 2) == 1) == one.exactly();
        }
        Shape.Link link = (Shape.Link) shape;
        return test(link.source().expand(link), value);
    }

    private boolean all(List<Term> parts, Json value) {
        for (Term part : parts) {
            if (!test(part, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean any(List<Term> parts, Json value) {
        for (Term part : parts) {
            if (test(part, value)) {
                return true;
            }
        }
        return false;
    }

    private int count(List<Term> branches, Json value, int enough) {
        int count = 0;
        for (Term branch : branches) {
            if (count < enough && test(branch, value)) {
                count++;
            }
        }
        return count;
    }

    boolean test(Fact fact, Json value) {
        if (fact instanceof Fact.OfNumber number) {
            BigDecimal written = ((Json.Num) value).value();
            steps.take(written.precision() / DIGITS);
            return number(number, written);
        } else if (fact instanceof Fact.OfText text) {
            return text(text, ((Json.Text) value).value());
        } else if (fact instanceof Fact.OfArray array) {
            return array(array, ((Json.Arr) value).items());
        }
        return object((Fact.OfObject) fact, ((Json.Obj) value).members());
    }

    static boolean number(Fact.OfNumber fact, BigDecimal value) {
        if (fact instanceof Fact.NumberIn in) {
            return in.values().contains(value) == in.in();
        } else if (fact instanceof Fact.Bound bound) {
            int order = value.compareTo(bound.value());
            return order == 0 ? !bound.strict() : order > 0 == bound.lower();
        }
        Fact.Multiple multiple = (Fact.Multiple) fact;
        return (value.remainder(multiple.of()).signum() == 0) == multiple.is();
    }

    boolean text(Fact.OfText fact, String value) {
        if (fact instanceof Fact.TextIn in) {
            return in.values().contains(value) == in.in();
        } else if (fact instanceof Fact.Matches matches) {
            return languages.matches(matches.pattern(), value) == matches.is();
        } else if (fact instanceof Fact.HasFormat format) {
            return languages.hasFormat(format.format(), value) == format.is();
        }
        Fact.Length length = (Fact.Length) fact;
        return within(value.codePointCount(0, value.length()), length.count(), length.least());
    }

    private boolean object(Fact.OfObject fact, Map<String, Json> members) {
        if (fact instanceof Fact.MemberCount count) {
            return within(members.size(), count.count(), count.least());
        }
        Fact.Members some = (Fact.Members) fact;
        Set<String> literal = Literals.of(some.names());
        if (literal != null) {
            return named(some, literal, members);
        }
        for (Map.Entry<String, Json> member : members.entrySet()) {
            if (test(some.names(), new Json.Text(member.getKey()))
                    && test(some.value(), member.getValue()) != some.every()) {
                return !some.every();
            }
        }
        return some.every();
    }

    private boolean named(Fact.Members fact, Set<String> names, Map<String, Json> members) {
        steps.takeFor(names.size());
        for (String name : names) {
            Json value = members.get(name);
            if (value != null && test(fact.value(), value) != fact.every()) {
                return !fact.every();
            }
        }
        return fact.every();
    }

    private boolean array(Fact.OfArray fact, List<Json> items) {
        if (fact instanceof Fact.Size size) {
            return within(items.size(), size.count(), size.least());
        } else if (fact instanceof Fact.Distinct distinct) {
            steps.takeFor(items.size());
            return (new HashSet<>(items).size() == items.size()) == distinct.is();
        } else if (fact instanceof Fact.EveryItem every) {
            return count(every.from(), every.to(), every.item(), items) == between(every.from(), every.to(), items);
        }
        Fact.ItemCount count = (Fact.ItemCount) fact;
        return within(count(count.from(), count.to(), count.item(), items), count.count(), count.least());
    }

    private static long between(long from, long to, List<Json> items) {
        long end = to == Fact.ENDLESS ? items.size() : Math.min(items.size(), to + 1);
        return Math.max(0, end - from);
    }

    private long count(long from, long to, Term item, List<Json> items) {
        long end = from + between(from, to, items);
        steps.takeFor(end - from);
        long count = 0;
        Json before = null;
        boolean held = false;
        for (long i = from; i < end; i++) {
            Json value = items.get((int) i);
            // Long arrays are made of the same item again and again.
            held = value == before ? held : test(item, value);
            before = value;
            count += held ? 1 : 0;
        }
        return count;
    }

    private static boolean within(long count, long bound, boolean least) {
        return least ? count >= bound : count <= bound;
    }
}
