package dev.douane.validation.internal.pattern;

import java.nio.charset.StandardCharsets;
import java.util.regex.PatternSyntaxException;

/** The formats that are decided by code rather than by an automaton; one class for all, for each takes time to load. */
enum WrittenFormat implements TextCheck {
    DATE,
    TIME,
    DATE_TIME,
    UUID,
    EMAIL,
    HOSTNAME,
    IPV4,
    IPV6,
    JSON_POINTER,
    RELATIVE_JSON_POINTER,
    REGEX;

    @Override
    public boolean accepts(byte[] utf8, int from, int to) {
        return switch (this) {
            case DATE -> Formats.date(utf8, from, to);
            case TIME -> Formats.time(utf8, from, to);
            case DATE_TIME -> Formats.dateTime(utf8, from, to);
            case UUID -> Formats.uuid(utf8, from, to);
            case EMAIL -> MailboxText.isMailbox(utf8, from, to);
            case HOSTNAME -> HostText.isHostname(utf8, from, to);
            case IPV4 -> HostText.isIpv4(utf8, from, to);
            case IPV6 -> HostText.isIpv6(utf8, from, to);
            case JSON_POINTER -> PointerText.isPointer(utf8, from, to);
            case RELATIVE_JSON_POINTER -> PointerText.isRelative(utf8, from, to);
            case REGEX -> isRegex(new String(utf8, from, to - from, StandardCharsets.UTF_8));
        };
    }

    private static boolean isRegex(String text) {
        try {
            EcmaPattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
