package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.Json;
import dev.douane.validation.internal.pattern.Formats;
import java.util.List;
import java.util.Set;

/** What a schema says about strings (2020-12 validation §6.3 and §7). */
final class TextWords extends Words {
    /** Asserted by the reference engine alone. */
    private static final Set<String> INTERNATIONAL = Set.of("idn-email", "idn-hostname");

    TextWords(SchemaTerms source, Site site, List<Term> parts) {
        super(source, site, parts);
    }

    @Override
    void add() {
        add(new Fact.Length(count("minLength", 0), true));
        if (get("maxLength") != null) {
            add(new Fact.Length(count("maxLength", 0), false));
        }
        if (get("pattern") instanceof Json.Text pattern) {
            add(new Fact.Matches(pattern.value(), true));
        }
        if (source.formats() && get("format") instanceof Json.Text format && isAsserted(format.value())) {
            add(new Fact.HasFormat(format.value(), true));
        }
        if (!source.is202012()) {
            for (String format : Content.formats(get("contentEncoding"), get("contentMediaType"))) {
                add(new Fact.HasFormat(format, true));
            }
        }
    }

    private static boolean isAsserted(String format) {
        return INTERNATIONAL.contains(format) || Formats.of(format).isPresent();
    }
}
