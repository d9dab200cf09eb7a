package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.Json;
import java.util.List;

/** What a schema says about arrays (2020-12 core §10.3.1, validation §6.4; draft-07 validation §6.4). */
final class ArrayWords extends Words {
    ArrayWords(SchemaTerms source, Site site, List<Term> parts) {
        super(source, site, parts);
    }

    @Override
    void add() {
        add(new Fact.Size(count("minItems", 0), true));
        if (get("maxItems") != null) {
            add(new Fact.Size(count("maxItems", 0), false));
        }
        if (Json.Bool.TRUE.equals(get("uniqueItems"))) {
            add(new Fact.Distinct(true));
        }
        if (source.is202012()) {
            rest("items", tuple("prefixItems"));
        } else if (get("items") instanceof Json.Arr) {
            rest("additionalItems", tuple("items"));
        } else {
            rest("items", 0);
        }
        contains();
    }

    private long tuple(String keyword) {
        int size = items(get(keyword)).size();
        for (int i = 0; i < size; i++) {
            add(new Fact.EveryItem(i, i, source.child(site, keyword, Integer.toString(i))));
        }
        return size;
    }

    private void rest(String keyword, long from) {
        if (get(keyword) != null) {
            add(new Fact.EveryItem(from, Fact.ENDLESS, source.child(site, keyword)));
        }
    }

    private void contains() {
        if (get("contains") == null) {
            return;
        }
        Term item = source.child(site, "contains");
        boolean counted = source.is202012();
        long least = counted ? count("minContains", 1) : 1;
        add(terms.items(new Fact.ItemCount(0, Fact.ENDLESS, item, least, true)));
        if (counted && get("maxContains") != null) {
            add(terms.items(new Fact.ItemCount(0, Fact.ENDLESS, item, count("maxContains", 0), false)));
        }
    }
}
