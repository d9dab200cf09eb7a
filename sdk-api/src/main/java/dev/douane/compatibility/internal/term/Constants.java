package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Terms for values that are written out. Arrays and objects are taken apart, so that their parts can be reasoned about. */
public final class Constants {
    private final Terms terms;

    /**
     * Made of terms.
     *
     * @param terms makes them
     */
    public Constants(Terms terms) {
        this.terms = terms;
    }

    /**
     * A value and no other.
     *
     * @param value the value
     * @return the term
     */
    public Term equalTo(Json value) {
        return anyOf(List.of(value));
    }

    Term anyOf(List<Json> values) {
        int mask = 0;
        Set<String> texts = new LinkedHashSet<>();
        Set<BigDecimal> numbers = new LinkedHashSet<>();
        List<Term> choices = new ArrayList<>();
        for (Json value : new LinkedHashSet<>(values)) {
            if (value instanceof Json.Text text) {
                texts.add(text.value());
            } else if (value instanceof Json.Num number) {
                numbers.add(number.value());
            } else if (value instanceof Json.Obj object) {
                choices.add(object(object.members()));
            } else if (value instanceof Json.Arr array) {
                choices.add(array(array.items()));
            } else {
                mask |= Kinds.of(value);
            }
        }
        choices.add(terms.types(mask));
        choices.add(terms.and(terms.types(Kinds.STRING), terms.fact(new Fact.TextIn(texts, true))));
        choices.add(terms.and(terms.types(Kinds.NUMBER), terms.fact(new Fact.NumberIn(numbers, true))));
        return terms.or(choices);
    }

    private Term object(Map<String, Json> members) {
        List<Term> parts = new ArrayList<>();
        parts.add(terms.types(Kinds.OBJECT));
        parts.add(terms.fact(new Fact.MemberCount(members.size(), false)));
        for (Map.Entry<String, Json> member : members.entrySet()) {
            Term name = name(member.getKey());
            parts.add(terms.fact(new Fact.Members(name, terms.always(), false)));
            parts.add(terms.fact(new Fact.Members(name, equalTo(member.getValue()), true)));
        }
        return terms.and(parts);
    }

    Term name(String name) {
        return terms.and(terms.types(Kinds.STRING), terms.fact(new Fact.TextIn(Set.of(name), true)));
    }

    private Term array(List<Json> items) {
        List<Term> parts = new ArrayList<>();
        parts.add(terms.types(Kinds.ARRAY));
        parts.add(terms.fact(new Fact.Size(items.size(), true)));
        parts.add(terms.fact(new Fact.Size(items.size(), false)));
        for (int i = 0; i < items.size(); i++) {
            parts.add(terms.fact(new Fact.EveryItem(i, i, equalTo(items.get(i)))));
        }
        return terms.and(parts);
    }
}
