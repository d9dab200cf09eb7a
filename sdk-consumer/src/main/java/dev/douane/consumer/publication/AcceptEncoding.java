package dev.douane.consumer.publication;

import java.util.List;
import java.util.Locale;

/** The field Accept-Encoding (RFC 9110 §12.5.3). */
final class AcceptEncoding {
    private AcceptEncoding() {}

    /** Whether gzip is named with a weight above zero, or not named and covered by an asterisk. */
    static boolean gzip(List<String> lines) {
        boolean others = false;
        for (String line : lines) {
            for (String item : line.split(",", -1)) {
                int semicolon = item.indexOf(';');
                String coding = (semicolon < 0 ? item : item.substring(0, semicolon)).strip();
                boolean wanted = semicolon < 0 || weighs(item.substring(semicolon + 1));
                if (coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip")) {
                    return wanted;
                }
                others |= coding.equals("*") && wanted;
            }
        }
        return others;
    }

    /** A weight that cannot be read is as good as none. */
    private static boolean weighs(String parameter) {
        String weight = parameter.strip().toLowerCase(Locale.ROOT);
        return !weight.startsWith("q=") || !weight.substring(2).strip().matches("0(\\.0*)?");
    }
}
