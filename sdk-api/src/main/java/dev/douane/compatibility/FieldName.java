package dev.douane.compatibility;

import java.util.ArrayList;
import java.util.List;

/** A field as people write it: {@code adresse.lignes[]}. */
record FieldName(List<String> segments) {
    static FieldName of(String pointer) {
        List<String> segments = new ArrayList<>();
        if (!pointer.isEmpty()) {
            for (String segment : pointer.substring(1).split("/", -1)) {
                segments.add(segment.replace("~1", "/").replace("~0", "~"));
            }
        }
        return new FieldName(segments);
    }

    FieldName and(String name) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(name);
        return new FieldName(longer);
    }

    String last() {
        return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
    }

    private static boolean isIndex(String segment) {
        return segment.matches("0|[1-9][0-9]*");
    }

    /** With a star for each index. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (String segment : segments) {
            String name = isIndex(segment) ? "*" : segment.replace("~", "~0").replace("/", "~1");
            pointer.append('/').append(name);
        }
        return pointer.toString();
    }

    String inWords() {
        StringBuilder words = new StringBuilder();
        for (String segment : segments) {
            if (isIndex(segment)) {
                words.append("[]");
            } else {
                words.append(words.isEmpty() ? "" : ".").append(segment.isEmpty() ? "\"\"" : segment);
            }
        }
        return segments.isEmpty() ? "the document" : "`" + words + "`";
    }
}
