package dev.douane.benchmarks.payloads;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Values as applications write them, drawn from a seeded source. */
final class Draw {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final long FIRST_SECOND =
            Instant.parse("2019-01-01T00:00:00Z").getEpochSecond();
    private static final int SECONDS = 7 * 365 * 86_400;

    private final Random random;

    Draw(Random random) {
        this.random = random;
    }

    int integer(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    String digits(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }

    String capitals(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** A number with so many digits behind the point, the last of them maybe 0: as money is written. */
    BigDecimal decimal(long least, long most, int scale) {
        long unit = (long) Math.pow(10, scale);
        long unscaled = least * unit + (long) (random.nextDouble() * ((most - least) * unit));
        return BigDecimal.valueOf(unscaled, scale);
    }

    String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    String date() {
        return LocalDate.ofEpochDay(FIRST_SECOND / 86_400 + random.nextInt(7 * 365))
                .toString();
    }

    String dateTime() {
        Instant instant =
                Instant.ofEpochSecond(FIRST_SECOND + random.nextInt(SECONDS), random.nextInt(1_000) * 1_000_000L);
        if (chance(60)) {
            return DateTimeFormatter.ISO_INSTANT.format(instant);
        }
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(instant, ZoneOffset.ofHours(integer(-3, 9))));
    }

    /** Two words and a little more, one in three of them beyond ASCII. */
    String name() {
        return one("Anne", "Benoît", "Chloé", "David", "Élodie", "Farid", "Gaëlle", "Hugo", "Inès", "Jean-Marc")
                + " "
                + one("Martin", "Lefèvre", "Dupont", "N'Guyen", "Garnier", "Müller", "Da Silva", "Besançon", "Petit");
    }

    String city() {
        return one(
                "Lyon", "Besançon", "Saint-Étienne", "Nîmes", "Paris", "L'Haÿ-les-Roses", "Brest", "Pau", "Marseille");
    }

    String street() {
        return integer(1, 240) + " " + one("rue", "avenue", "place", "chemin") + " "
                + one("de la République", "des Lilas", "Victor Hugo", "du Général Leclerc", "Pasteur", "de l'Église");
    }

    String email() {
        return word(4, 9) + "." + word(5, 11) + "@" + one("example.com", "example.org", "mail.example.net");
    }

    /** Small letters. */
    String word(int least, int most) {
        return capitals(integer(least, most)).toLowerCase(Locale.ROOT);
    }

    /** French prose of about so many characters, without escapes. */
    String sentence(int least, int most) {
        int wanted = integer(least, most);
        StringBuilder text = new StringBuilder(wanted + 16);
        while (text.length() < wanted) {
            text.append(one(Prose.WORDS)).append(' ');
        }
        text.setLength(wanted);
        return text.toString().strip();
    }

    /** The same over lines, with quotation marks: two kinds of escapes. */
    String prose(int least, int most) {
        int wanted = integer(least, most);
        StringBuilder text = new StringBuilder(wanted + 32);
        while (text.length() < wanted) {
            String word = one(Prose.WORDS);
            int kind = random.nextInt(60);
            if (kind == 0) {
                text.append(word).append(".\n");
            } else if (kind == 1) {
                text.append('"').append(word).append("\" ");
            } else {
                text.append(word).append(' ');
            }
        }
        return text.toString();
    }
}
