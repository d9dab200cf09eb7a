package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.Json;
import java.math.BigDecimal;
import java.util.List;

/** {@code type}, {@code enum} and {@code const} (2020-12 validation §6.1). */
final class AnyWords extends Words {
    AnyWords(SchemaTerms source, Site site, List<Term> parts) {
        super(source, site, parts);
    }

    @Override
    void add() {
        Json type = get("type");
        if (type != null) {
            types(type instanceof Json.Text ? List.of(type) : items(type));
        }
        Json values = get("enum");
        if (values != null) {
            add(new Constants(terms)
                    .anyOf(items(values).stream()
                            .filter(value -> !source.ignores(site, "enum", value.toString()))
                            .toList()));
        }
        Json value = get("const");
        if (value != null) {
            add(new Constants(terms).equalTo(value));
        }
    }

    private void types(List<Json> types) {
        int mask = 0;
        boolean number = false;
        for (Json type : types) {
            String name = ((Json.Text) type).value();
            mask |= Kinds.named(name);
            number |= name.equals("number");
        }
        add(terms.types(mask));
        if ((mask & Kinds.NUMBER) != 0 && !number) {
            add(new Fact.Multiple(BigDecimal.ONE, true));
        }
    }
}
