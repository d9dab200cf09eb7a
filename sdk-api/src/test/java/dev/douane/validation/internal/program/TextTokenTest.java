package dev.douane.validation.internal.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.validation.internal.pattern.ChangedText;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reads strings over the raw text says yes to no others than the keywords do, and to all that are usual. */
class TextTokenTest {
    private static final int TRIES = 20_000;
    private static final String ROOM = ",                                ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Stencil        | `\"pattern\":\"^[A-Z]{2}-[0-9]{3}$\"`              | AB-123 ZZ-000",
                "Stencil        | `\"format\":\"uuid\"`                             | 0b3f0f4e-7c0a-4f5e-9d2c-1a2b3c4d5E6F",
                "StencilRun     | `\"pattern\":\"^[a-z][a-z0-9-]{1,19}$\"`           | a1 abcdefgh abcdefghijklmnopqrst",
                "StencilRun     | `\"pattern\":\"^[0-9]*$\",\"maxLength\":9`         | 1 123456789",
                "StencilRun     | `\"pattern\":\"^AB[0-9]+$\",\"minLength\":4`       | AB12 AB123456789012345",
                "StencilPairs   | `\"pattern\":\"^(0[1-9]|2[AB])[0-9]{3}?$\"`        | 01234 2A123 2B999",
                "StencilPairs   | `\"pattern\":\"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\"` | 1999-12-31 2024-02-29 2000-10-09",
                "StencilPairs   | `\"pattern\":\"^([01]\\\\d|2[0-3]):[0-5]\\\\d$\",\"maxLength\":5` | 23:59 19:00 00:07",
                "StencilPairs   | `\"pattern\":\"^(FR|DE|It)(aZ|Za)[0-9]{9}~$\"` | FRaZ012345678~ ItZa999999999~",
                "StencilChoice  | `\"pattern\":\"^(0[1-9]|2[AB])[0-9]{3}(-[0-9])?$\"` | 01234 2A123-9 2B999",
                "AutomatonToken | `\"pattern\":\"^(é[1-9]|1[0-2])$\"` | é1 10 12",
                "StencilChoice  | `\"pattern\":\"^(a[1-9]|b)$\"` | a1 b",
                "AutomatonToken | `\"pattern\":\"[0-9]{2}\",\"maxLength\":8`         | ab12 12 x12yz",
                "AutomatonToken | `\"pattern\":\"^(é|€)+x?$\"`                      | é é€x €€",
                "AutomatonToken | `\"pattern\":\"^[a-z0-9]+(-[a-z0-9]+)*$\"`      | zz-abcdefghijklmnopqrstuvwxyz-0 a-b-c",
                "AutomatonToken | `\"pattern\":\"^.?[0-9:-]{6,20}$\"`          | +33-61245-67 012345 01234567890123456789",
                "AutomatonToken | `\"pattern\":\"^https?:.+\",\"minLength\":9`   | http://ab https://abc.Z/_~ http:é€!~[~-",
                "AutomatonToken | `\"pattern\":\"^[\\\\p{L}'. -]{1,40}$\"`        | Z'Zaaaazza-.ttzTTaAz ééééé-ÉéA aéaéaéaéaéaéaé",
                "StencilChoice  | `\"pattern\":\"^[0-9]{5}(-[0-9]{4})?$\"`           | 01234 01234-9999",
                "AutomatonToken | `\"pattern\":\"^\\\\+?[0-9]{7,15}$\",\"maxLength\":12` | 0123459 +01234599999 012345999999",
                "StencilChoice  | `\"pattern\":\"^[a-z]{2}(-[A-Z]{2})?(_[a-z0-9-]{3})?$\"` | az az-AZ az-AZ_t9- az_-za",
                "StencilChoice  | `\"pattern\":\"^([0-9]{4} ){3}[0-9]{4}$|^[0-9]{16}$\"` | 0123012301230123",
                "StencilChoice  | `\"pattern\":\"^(2[AB]|[0-9]{2}|97[1-6])[0-9]{3}$\",\"maxLength\":5` | 01234 2A123 97123",
                "AutomatonToken | `\"pattern\":\"^a?(z|^Z)[0-9]$\"`                 | az1 z1 Z1",
                "AutomatonToken | `\"pattern\":\"^(aa|ZZ){2,3}$\"` | aaZZ aaaaaa ZZaaZZ",
                "AutomatonToken | `\"pattern\":\"^(a|é?Z)[0-9]$\"` | a1 éZ1 Z0",
                "AutomatonToken | `\"pattern\":\"^\\\\d{2,}[a-z]{9}$\"` | 11cbczbaxyb 111aaaaaaaaa",
                "AutomatonToken | `\"pattern\":\"^[A-Za-z0-9_-]+\\\\.[A-Za-z0-9_-]*$\"` | aZ0_-.A aaaaaaaaaaaaaaaaaaaaaaaaaaaa-_.aaaaaaaaaaaa",
                "UriToken       | `\"format\":\"uri\"`                 | ta://aA:9@Z.z-9:/a/!;~?@a#Z a:t tt://z.Z:9/",
                "UriToken       | `\"format\":\"uri\"`         | https://a.b/c?d=%C3%A9&e=%25#f%20g x:%41%42%43%44%45%46",
                "UriToken       | `\"format\":\"uri\",\"maxLength\":40` | h://longer-name-of-a-host.example:8080/a urn:a:b:c:d",
                "UriToken       | `\"format\":\"uri-reference\"`       | /a/b?c=%aa #a ?b //c.d/e a:b a/b",
                "UriToken       | `\"format\":\"iri-reference\"`       | //z:9/é /é/a:1 é€/a?Z#~ aaaaaaaaaaaaaaaaé",
                "HostToken      | `\"format\":\"hostname\"`            | a.b-c.example xn--a.b 9.z a-very-long.name-of-a-host.z",
                "HostToken      | `\"format\":\"hostname\",\"minLength\":4` | ab.b ab.cd.ef a-bc",
                "AutomatonToken | `\"format\":\"duration\"`            | P1DT2H PT9999999999S",
                "TokenTable     | `\"enum\":[\"created\",\"paid\",\"shipped\",\"éé\"]`     | paid created shipped",
                "TokenTable     | `\"enum\":[\"M\",\"F\",\"\",\"Z\"]`     | M F Z",
                "TokenTable     | `\"enum\":[\"ORDER_CREATED\",\"ORDER_PAID\",\"ORDER_SHIPPED\"]`     | ORDER_CREATED ORDER_PAID",
                "TokenTable     | `\"const\":\"0123456789abcdefghijklmnopqrstuvwxyz_0123456789\"` | 0123456789abcdefghijklmnopqrstuvwxyz_0123456789",
                "TokenTable     | `\"enum\":[\"été\",\"éta\"]`     | été éta",
                "MailboxToken   | `\"format\":\"email\",\"maxLength\":30`            | a@b.c jo.e+x@ex-ample.org _@a--b.com",
                "Ipv4Token      | `\"format\":\"ipv4\",\"maxLength\":14`  | 10.0.0.1 192.168.25.250 255.249.199.99 1.20.0.9",
                "DateToken      | `\"format\":\"date\"`                             | 2024-02-28 1999-12-31 2023-11-30",
                "DateToken      | `\"format\":\"date-time\"`  | 2024-02-28T23:59:59Z 1999-12-31T00:00:00.123456789+02:00",
                "DateToken      | `\"format\":\"date\",\"maxLength\":10`              | 2024-02-28 1999-12-31 2023-11-30",
                "DateToken      | `\"format\":\"date-time\",\"maxLength\":24`  | 2024-02-28T23:59:59Z 1999-12-31T00:00:00.123Z",
                "Stencil        | `\"format\":\"uuid\",\"maxLength\":36` | 0b3f0f4e-7c0a-4f5e-9d2c-1a2b3c4d5E6F",
                "TimeToken      | `\"format\":\"time\"`  | 23:59:59Z 00:00:00.123456789+02:00 09:08:07-23:59 01:02:03.5Z",
                "DateToken      | `\"format\":\"date-time\"`  | 2023-06-30T12:30:45.5-23:59 2023-10-31T09:08:07Z",
            })
    void saysYesToTheSame(String kind, String keywords, String examples) {
        TextPlan plan = Compiled.root("{\"type\":\"string\"," + keywords + "}").text();
        TextToken token = Objects.requireNonNull(plan.token);
        assertThat(token.getClass().getSimpleName()).isEqualTo(kind);
        assertSaysYesToTheSame(plan, token, examples);
    }

    @ParameterizedTest
    @CsvSource({"^[a-zé]+$, é", "^[a-zé]+$, a", "^é, é"})
    void readsNothingThatIsTooLong(String pattern, String begin) {
        TextToken token = Objects.requireNonNull(Compiled.root("{\"type\":\"string\",\"pattern\":\"" + pattern + "\"}")
                .text()
                .token);
        byte[] longest = raw(begin + "a".repeat(TextToken.LONGEST - 10));
        byte[] longer = raw(begin + "a".repeat(TextToken.LONGEST));
        assertThat(token.read(longest, 0, longest.length)).isEqualTo(longest.length - ROOM.length());
        assertThat(token.read(longer, 0, longer.length)).isNegative();
    }

    private static byte[] raw(String text) {
        return ("\"" + text + "\"" + ROOM).getBytes(StandardCharsets.UTF_8);
    }

    private static void assertSaysYesToTheSame(TextPlan plan, TextToken token, String examples) {
        Random random = new Random(7);
        int accepted = 0;
        for (String example : examples.split(" ", -1)) {
            assertThat(agrees(plan, token, example)).as(example).isTrue();
            for (int i = 0; i < TRIES; i++) {
                accepted += agrees(plan, token, ChangedText.of(example, random)) ? 1 : 0;
            }
        }
        assertThat(accepted).isPositive();
    }

    /** Whether both say yes; they must not differ, but that a token may leave to others what is unusual. */
    private static boolean agrees(TextPlan plan, TextToken token, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean expected = plan.accepts(utf8, 0, utf8.length, text.codePointCount(0, text.length()));
        String quoted = "\"" + text + "\"";
        byte[] raw = (quoted + ROOM).getBytes(StandardCharsets.UTF_8);
        int close = quoted.getBytes(StandardCharsets.UTF_8).length;
        int behind = token.read(raw, 0, raw.length);
        if (behind >= 0) {
            assertThat(behind).as(text).isEqualTo(close);
            assertThat(expected).as(text).isTrue();
        }
        for (int end = 0; end <= close; end++) {
            int cut = token.read(raw, 0, end);
            assertThat(cut < 0 || (cut == close && expected)).as(text).isTrue();
        }
        return behind >= 0;
    }
}
