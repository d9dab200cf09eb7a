package dev.douane.consumer.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The line of a record's source on which its version stands, as editors open it: {@code path:line}. */
final class VersionLine {
    private VersionLine() {}

    /** The nearest above the record; the annotation's name where the source is not there to be read. */
    static String of(Class<? extends Record> type, int version, Path sources) {
        Path file = sources.resolve(type.getPackageName().replace('.', '/'))
                .resolve(outermost(type).getSimpleName() + ".java");
        try {
            int line = line(Files.readAllLines(file), type, version);
            if (line > 0) {
                return file + ":" + line;
            }
        } catch (IOException e) {
            // A test may run where the sources are not; the message then says which annotation.
        }
        return "@DataContract of " + type.getName();
    }

    private static int line(List<String> lines, Class<? extends Record> type, int version) {
        Pattern said = Pattern.compile("\\bversion\\s*=\\s*" + version + "\\b");
        Pattern record = Pattern.compile("\\brecord\\s+" + Pattern.quote(type.getSimpleName()) + "\\b");
        int nearest = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (said.matcher(lines.get(i)).find()) {
                nearest = i + 1;
            }
            if (record.matcher(lines.get(i)).find()) {
                return nearest;
            }
        }
        return 0;
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return outer;
    }
}
