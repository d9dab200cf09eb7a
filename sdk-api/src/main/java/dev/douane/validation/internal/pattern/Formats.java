package dev.douane.validation.internal.pattern;

import java.util.Optional;

/**
 * The keyword {@code format} (JSON Schema 2020-12 validation §7.3), each by the document that is cited there. Checks
 * allocate nothing, but for {@code regex}, and never give up.
 */
public final class Formats {
    private Formats() {}

    /**
     * The check of a format. Not among them are {@code idn-hostname} and {@code idn-email}. The check of
     * {@code hostname} takes a label that begins with {@code xn--} as any other, without decoding it (RFC 5890
     * §2.3.2.1).
     *
     * @param formatName the value of the keyword
     * @return empty if Douane does not check this format on its own account
     */
    public static Optional<TextCheck> of(String formatName) {
        TextCheck check = switch (formatName) {
            case "date" -> WrittenFormat.DATE;
            case "time" -> WrittenFormat.TIME;
            case "date-time" -> WrittenFormat.DATE_TIME;
            case "uuid" -> WrittenFormat.UUID;
            case "email" -> WrittenFormat.EMAIL;
            case "hostname" -> WrittenFormat.HOSTNAME;
            case "ipv4" -> WrittenFormat.IPV4;
            case "ipv6" -> WrittenFormat.IPV6;
            case "json-pointer" -> WrittenFormat.JSON_POINTER;
            case "relative-json-pointer" -> WrittenFormat.RELATIVE_JSON_POINTER;
            case "regex" -> WrittenFormat.REGEX;
            case "duration" -> Duration.CHECK;
            case "uri" -> Uri.CHECK;
            case "uri-reference" -> UriReference.CHECK;
            case "iri" -> Iri.CHECK;
            case "iri-reference" -> IriReference.CHECK;
            case "uri-template" -> UriTemplate.CHECK;
            default -> null;
        };
        return Optional.ofNullable(check);
    }

    /**
     * {@code date}: RFC 3339 §5.6, {@code full-date}.
     *
     * @param utf8 holds the text as valid UTF-8
     * @param from the text's first byte
     * @param to the byte after the text's last
     * @return whether it is one
     */
    public static boolean date(byte[] utf8, int from, int to) {
        return to - from == Rfc3339Text.DATE && Rfc3339Text.isDate(utf8, from);
    }

    /**
     * {@code time}: RFC 3339 §5.6, {@code full-time}, with the leap seconds of §5.7.
     *
     * @param utf8 holds the text as valid UTF-8
     * @param from the text's first byte
     * @param to the byte after the text's last
     * @return whether it is one
     */
    public static boolean time(byte[] utf8, int from, int to) {
        return Rfc3339Text.isTime(utf8, from, to);
    }

    /**
     * {@code date-time}: RFC 3339 §5.6, with the leap seconds of §5.7.
     *
     * @param utf8 holds the text as valid UTF-8
     * @param from the text's first byte
     * @param to the byte after the text's last
     * @return whether it is one
     */
    public static boolean dateTime(byte[] utf8, int from, int to) {
        int time = from + Rfc3339Text.DATE + 1;
        return time < to
                && (utf8[time - 1] | ' ') == 't'
                && Rfc3339Text.isDate(utf8, from)
                && Rfc3339Text.isTime(utf8, time, to);
    }

    /**
     * {@code uuid}: RFC 4122 §3, of any version.
     *
     * @param utf8 holds the text as valid UTF-8
     * @param from the text's first byte
     * @param to the byte after the text's last
     * @return whether it is one
     */
    public static boolean uuid(byte[] utf8, int from, int to) {
        return UuidText.isUuid(utf8, from, to);
    }

    /** Each automaton is made when it is asked for first. */
    private static final class Duration {
        static final TextCheck CHECK = Grammars.check(Grammars.DURATION);
    }

    private static final class Uri {
        static final TextCheck CHECK = UriText.of(UriGrammar.URI.absolute());
    }

    private static final class UriReference {
        static final TextCheck CHECK = UriText.of(UriGrammar.URI.reference());
    }

    private static final class Iri {
        static final TextCheck CHECK = UriText.of(UriGrammar.IRI.absolute());
    }

    private static final class IriReference {
        static final TextCheck CHECK = UriText.of(UriGrammar.IRI.reference());
    }

    private static final class UriTemplate {
        static final TextCheck CHECK = Grammars.check(Grammars.URI_TEMPLATE);
    }
}
