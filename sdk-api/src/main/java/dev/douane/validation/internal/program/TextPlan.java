package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.validation.internal.pattern.FixedText;
import dev.douane.validation.internal.pattern.Markers;
import dev.douane.validation.internal.pattern.RunText;
import dev.douane.validation.internal.pattern.TextCheck;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a string must satisfy. */
public final class TextPlan extends Plan {
    /** How long a UUID is. */
    private static final int UUID = 36;

    /** Nothing is asked of strings, but that they be strings. */
    public final boolean free;
    /** How many characters there must be, at least. */
    public final int min;
    /** How many characters there may be. */
    public final int max;

    /** What reads most strings that are accepted; null if there is no such thing. */
    public final @Nullable TextToken token;

    private volatile @Nullable TextToken any;
    private volatile boolean asked;
    private final TextCheck[] checks;
    private final List<TextAssertion> assertions;

    TextPlan(Conditions conditions, List<TextAssertion> assertions) {
        super(conditions);
        this.assertions = assertions;
        int least = 0;
        int most = Integer.MAX_VALUE;
        List<TextCheck> all = new ArrayList<>();
        for (TextAssertion one : assertions) {
            least = Math.max(least, one.min);
            most = Math.min(most, one.max);
            if (one.check != null) {
                all.add(one.check);
            }
        }
        this.min = least;
        this.max = most;
        this.checks = all.toArray(new TextCheck[0]);
        this.free = !never() && assertions.isEmpty();
        this.token = plain() && !never() && all.size() == 1 ? token(assertions, all.get(0)) : null;
    }

    private @Nullable TextToken token(List<TextAssertion> all, TextCheck check) {
        if (check instanceof FixedText text) {
            return text.length() >= min && text.length() <= max ? Stencil.of(text) : null;
        }
        if (check instanceof RunText text) {
            return StencilRun.of(text, min, max);
        }
        if (min == 0 && max == Integer.MAX_VALUE && check instanceof NameTable names) {
            return names.token();
        }
        TextToken format = format(all);
        if (format != null) {
            return format;
        }
        TextToken pairs = StencilPairs.of(check, min, max);
        if (pairs != null) {
            return pairs;
        }
        TextToken few = StencilChoice.of(check, min, max);
        return few != null ? few : AutomatonToken.of(check, min, max);
    }

    private @Nullable TextToken format(List<TextAssertion> all) {
        for (TextAssertion one : all) {
            if (one.check != null && one.keyword().equals("format") && one.asked() instanceof Json.Text name) {
                return switch (name.value()) {
                    case "uuid" -> measures(UUID) ? Stencil.uuid() : null;
                    case "date" -> new DateToken(false, min, max);
                    case "date-time" -> new DateToken(true, min, max);
                    case "time" -> new TimeToken(min, max);
                    case "email" -> new MailboxToken(min, max);
                    case "ipv4" -> new Ipv4Token(min, max);
                    case "hostname" -> new HostToken(one.check, min, max);
                    case "uri", "iri" -> UriToken.of(false, one.check, min, max);
                    case "uri-reference", "iri-reference" -> UriToken.of(true, one.check, min, max);
                    default -> null;
                };
            }
        }
        return null;
    }

    /**
     * What reads most strings that are accepted, also where alternatives decide about them. It takes some work to find out.
     *
     * @return null if there is no such thing
     */
    public @Nullable TextToken reader() {
        boolean decided = free && wholes().isEmpty() && formulas().size() == 1;
        if (!decided || !(formulas().get(0) instanceof Formula.Alternatives alternatives)) {
            return token;
        }
        if (!asked) {
            any = AnyToken.of(alternatives);
            asked = true;
        }
        return any;
    }

    /** The constants, if strings are asked for nothing else; otherwise none. */
    List<String> constants() {
        boolean alone = plain() && assertions.size() == 1 && !never();
        return alone && checks.length == 1 && checks[0] instanceof NameTable names ? names.names() : List.of();
    }

    /**
     * What the checks come to as arithmetic on bits. It takes some work to find out.
     *
     * @return null if they come to nothing of that kind, or are not all there is to decide
     */
    public @Nullable Markers markers() {
        List<TextCheck> all = new ArrayList<>();
        for (TextCheck check : checks) {
            all.add(check instanceof PlacedCheck placed ? placed.check() : check);
        }
        return all.isEmpty() || never() || !plain() ? null : Markers.of(all);
    }

    /**
     * Whether the length is all that matters.
     *
     * @return true if the characters need not be looked at
     */
    public boolean measures() {
        return checks.length == 0 && !never() && plain();
    }

    /**
     * The verdict on the length.
     *
     * @param length how many characters (code points) there are
     * @return whether it is allowed
     */
    public boolean measures(int length) {
        return length >= min && length <= max;
    }

    /**
     * The verdict of the keywords, without that of the conditions.
     *
     * @param utf8 the string without escapes
     * @param from where it begins
     * @param to where it ends
     * @param length how many characters (code points) it has
     * @return whether all are satisfied
     */
    public boolean accepts(byte[] utf8, int from, int to, int length) {
        if (length < min || length > max || never()) {
            return false;
        }
        for (TextCheck check : checks) {
            if (!check.accepts(utf8, from, to)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The keywords, one by one.
     *
     * @return in the order of the schema
     */
    public List<TextAssertion> assertions() {
        return assertions;
    }

    /**
     * What is asked beyond the length.
     *
     * @return patterns, formats and sets of constants
     */
    public List<TextCheck> checks() {
        return List.of(checks);
    }
}
