package dev.douane.validation.generation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Texts that satisfy a format, and texts that nearly do. */
final class FormatSamples {
    private static final Map<String, List<String>> SAMPLES = new TreeMap<>(Map.ofEntries(
            Map.entry("date-time", List.of("2020-02-29T23:59:59.5Z", "2021-02-29T00:00:00Z", "2020-01-01T00:00:00")),
            Map.entry("date", List.of("2020-02-29", "2021-02-29", "2020-1-1", "1900-02-29")),
            Map.entry("time", List.of("23:59:60Z", "12:00:00+01:00", "24:00:00Z", "12:00:00")),
            Map.entry("duration", List.of("P1Y2M3DT4H5M6S", "P1W", "P", "PT", "P1YW")),
            Map.entry("email", List.of("a@b.example", "a@", "@b", "a b@c.example")),
            Map.entry("hostname", List.of("a.example", "-a.example", "a..b", "xn--4gbwdl.xn--wgbh1c")),
            Map.entry("ipv4", List.of("127.0.0.1", "127.0.0.256", "127.0.1", "0127.0.0.1")),
            Map.entry("ipv6", List.of("::1", "1:2:3:4:5:6:7:8", ":::1", "1:2:3:4:5:6:7:8:9", "::ffff:1.2.3.4")),
            Map.entry("uri", List.of("https://example.org/a?b#c", "//example.org", "a b", "urn:x:y")),
            Map.entry("uri-reference", List.of("/a/b", "#c", "\\\\WINDOWS\\x", "a b")),
            Map.entry("uuid", List.of("2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2eb8aa08-aa98-11ea-b4aa", "2EB8AA08")),
            Map.entry("json-pointer", List.of("", "/a/b~1c", "/a~", "a")),
            Map.entry("relative-json-pointer", List.of("0", "1/a", "-1/a", "/a", "01/a")),
            Map.entry("uri-template", List.of("http://a/{b}", "http://a/{b", "{}")),
            Map.entry("regex", List.of("^a$", "[a-", "(", "\\p{L}")),
            Map.entry("no-such-format", List.of("", "anything"))));

    private FormatSamples() {}

    static String format(Dice dice) {
        return dice.pick(List.copyOf(SAMPLES.keySet()));
    }

    static String of(String format, Dice dice) {
        return dice.pick(SAMPLES.getOrDefault(format, List.of("")));
    }

    static String any(Dice dice) {
        return of(format(dice), dice);
    }
}
