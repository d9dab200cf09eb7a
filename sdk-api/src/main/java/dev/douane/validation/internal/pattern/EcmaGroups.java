package dev.douane.validation.internal.pattern;

import java.util.LinkedHashMap;
import java.util.Map;

/** The capturing groups of a regular expression, which must be known before the first reference to one is read. */
final class EcmaGroups {
    private final Map<String, String> javaNames = new LinkedHashMap<>();
    private int count;

    private EcmaGroups() {}

    static EcmaGroups of(String source) {
        EcmaGroups groups = new EcmaGroups();
        EcmaCursor in = new EcmaCursor(source);
        boolean inClass = false;
        while (in.more()) {
            switch (in.next()) {
                case '\\' -> {
                    if (in.more()) {
                        in.next();
                    }
                }
                case '[' -> inClass = true;
                case ']' -> inClass = false;
                case '(' -> {
                    if (!inClass) {
                        groups.add(in);
                    }
                }
                default -> {}
            }
        }
        return groups;
    }

    private void add(EcmaCursor in) {
        if (!in.sees('?')) {
            count++;
        } else if (in.take("?<") && !in.sees('=') && !in.sees('!')) {
            count++;
            // Java's names know letters and digits only.
            if (javaNames.put(in.groupName(), "g" + count) != null) {
                throw in.fault("Two groups have the same name");
            }
        }
    }

    String javaName(String name, EcmaCursor in) {
        String javaName = javaNames.get(name);
        if (javaName == null) {
            throw in.fault("No group has the name that is referred to");
        }
        return javaName;
    }

    /** The number of a back reference whose first digit is taken. */
    int number(EcmaCursor in) {
        String digits = in.digits();
        if (digits.length() > 4 || Integer.parseInt(digits) > count) {
            throw in.fault("No group has the number that is referred to");
        }
        return Integer.parseInt(digits);
    }
}
