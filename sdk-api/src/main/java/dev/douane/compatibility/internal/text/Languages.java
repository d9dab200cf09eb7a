package dev.douane.compatibility.internal.text;

import dev.douane.compatibility.internal.Steps;
import dev.douane.compatibility.internal.UnknownException;
import dev.douane.internal.json.CanonicalTree;
import dev.douane.internal.json.Json;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.internal.pattern.BacktrackingSearch;
import dev.douane.validation.internal.pattern.Formats;
import dev.douane.validation.internal.pattern.Patterns;
import dev.douane.validation.internal.pattern.TextCheck;
import dev.douane.validation.internal.pattern.UndecidedTextException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Patterns and formats, each compiled once: to the validator's own check, and to an automaton. Not thread-safe. */
public final class Languages {
    private static final int PATTERN_STEPS = 20_000;

    /** That are looked at in the time of a step. */
    private static final int CHARACTERS = 50;

    private static final int SAMPLES = 900;
    private static final int SAMPLES_OF_FEW = 300;

    /** Of letters, of digits, and so on. */
    private static final int FEW = 2;

    private static final long LONGEST = 4_000_000;

    private final Steps steps;
    private final Map<String, TextCheck> patterns = new HashMap<>();
    private final Map<String, TextCheck> formats = new HashMap<>();
    private final Map<String, Optional<Dfa>> automata = new HashMap<>();
    private final Map<String, Dfa> surroundings = new HashMap<>();

    /**
     * None yet.
     *
     * @param steps what the work costs
     */
    public Languages(Steps steps) {
        this.steps = steps;
    }

    /**
     * Whether a pattern is found in a text.
     *
     * @param pattern an expression of ECMA-262
     * @param text the text
     * @return what the validator would say
     */
    public boolean matches(String pattern, String text) {
        return accepts(patterns.computeIfAbsent(pattern, source -> Patterns.compile(source, PATTERN_STEPS)), text);
    }

    /**
     * Whether a text has a format.
     *
     * @param format the format's name
     * @param text the text
     * @return what the validator would say
     */
    public boolean hasFormat(String format, String text) {
        return accepts(formats.computeIfAbsent(format, Languages::check), text);
    }

    private static TextCheck check(String format) {
        return Formats.of(format).orElseGet(() -> asked(format));
    }

    /** The formats that are the reference engine's. */
    private static TextCheck asked(String format) {
        String schema = format.startsWith("{") ? format : "{\"format\":\"" + format + "\"}";
        PayloadValidator validator = PayloadValidator.of(JsonSchema.parse(schema));
        return (utf8, from, to) -> {
            String text = new String(utf8, from, to - from, StandardCharsets.UTF_8);
            String json = CanonicalTree.write(new Json.Text(text));
            return validator.validate(json.getBytes(StandardCharsets.UTF_8)).valid();
        };
    }

    private boolean accepts(TextCheck check, String text) {
        // A check without an automaton counts for as much as it may take.
        steps.take(check instanceof BacktrackingSearch ? PATTERN_STEPS / CHARACTERS : 1 + text.length() / CHARACTERS);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        try {
            return check.accepts(utf8, 0, utf8.length);
        } catch (UndecidedTextException e) {
            throw new UnknownException("a pattern takes too long to match");
        }
    }

    /**
     * Texts that satisfy what is asked.
     *
     * @param question what is asked
     * @param count how many are wanted
     * @return as many as are wanted; fewer only if there are no more
     * @throws UnknownException if fewer were found, and others may be there
     */
    public FoundTexts some(TextQuestion question, int count) {
        if (question.isContradictory()) {
            return new FoundTexts(List.of(), true);
        }
        Dfa dfa = language(question);
        int asked = count + question.excluded().size();
        boolean exact = isExact(question);
        int tried = exact ? asked : asked + SAMPLES;
        Texts candidates = new Texts(dfa, steps);
        List<String> found = new ArrayList<>();
        Set<String> all = candidates.some(tried, question.least(), question.most());
        for (String text : all) {
            if (found.size() < count && !question.excluded().contains(text) && (exact || holds(question, text))) {
                found.add(text);
            }
        }
        boolean complete = all.size() < tried && candidates.isComplete();
        if (found.size() < count && !complete) {
            addOfFewCharacters(dfa, question, count, found);
        }
        if (found.size() < count && !complete) {
            throw new UnknownException("the strings that a format or a pattern allows are not a regular language");
        }
        return new FoundTexts(List.copyOf(found), complete);
    }

    /** The short texts are so many that all of them may begin alike; of few characters they are of all forms. */
    private void addOfFewCharacters(Dfa dfa, TextQuestion question, int count, List<String> found) {
        List<String> candidates = new ArrayList<>(question.words());
        candidates.removeIf(text -> !dfa.accepts(text));
        candidates.addAll(new Texts(dfa, steps, FEW).some(SAMPLES_OF_FEW, question.least(), question.most()));
        for (String text : candidates) {
            boolean known = question.excluded().contains(text) || found.contains(text);
            if (found.size() < count && !known && holds(question, text)) {
                found.add(text);
            }
        }
    }

    /** No text that is asked for is outside of this language. */
    private Dfa language(TextQuestion question) {
        Dfa dfa = Dfa.ALL;
        for (String pattern : question.patterns()) {
            dfa = Product.of(dfa, automaton(pattern).orElseGet(() -> around(pattern)), steps);
        }
        for (String format : question.formats()) {
            FormatLanguage language = FormatLanguage.of(format);
            dfa = language == null ? dfa : Product.of(dfa, required(language.upper()), steps);
        }
        for (String pattern : question.noPatterns()) {
            dfa = Product.of(dfa, automaton(pattern).map(Dfa::complement).orElse(Dfa.ALL), steps);
        }
        for (String format : question.noFormats()) {
            FormatLanguage language = FormatLanguage.of(format);
            dfa = language == null
                    ? dfa
                    : Product.of(dfa, required(language.lower()).complement(), steps);
        }
        if (dfa.accepting.get(0) && dfa.size() == 1 && question.least() > LONGEST) {
            throw new UnknownException("a string would have to be longer than can be looked at");
        }
        return dfa;
    }

    private Dfa around(String pattern) {
        Dfa known = surroundings.get(pattern);
        if (known == null) {
            known = Dfa.around(pattern, steps);
            surroundings.put(pattern, known);
        }
        return known;
    }

    private Dfa required(String pattern) {
        return automaton(pattern).orElseThrow();
    }

    private boolean isExact(TextQuestion question) {
        return regular(question.patterns())
                && regular(question.noPatterns())
                && exact(question.formats())
                && exact(question.noFormats());
    }

    private boolean regular(Set<String> sources) {
        return sources.stream().allMatch(pattern -> automaton(pattern).isPresent());
    }

    private static boolean exact(Set<String> names) {
        return names.stream().map(FormatLanguage::of).allMatch(language -> language != null && language.isExact());
    }

    private boolean holds(TextQuestion question, String text) {
        return question.patterns().stream().allMatch(pattern -> matches(pattern, text))
                && question.noPatterns().stream().noneMatch(pattern -> matches(pattern, text))
                && question.formats().stream().allMatch(format -> hasFormat(format, text))
                && question.noFormats().stream().noneMatch(format -> hasFormat(format, text));
    }

    private Optional<Dfa> automaton(String pattern) {
        Optional<Dfa> known = automata.get(pattern);
        if (known == null) {
            known = Dfa.of(pattern, steps).or(() -> LookAhead.of(pattern, steps));
            steps.take(known.map(Dfa::size).orElse(1));
            automata.put(pattern, known);
        }
        return known;
    }
}
