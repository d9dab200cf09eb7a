package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON pointers into documents that hold schemas (RFC 6901). */
final class SchemaPointer {
    private SchemaPointer() {}

    /** What a pointer that begins with a slash points at; null if nothing is there. */
    @Nullable
    static Json find(Json document, String pointer) {
        Json at = document;
        for (String segment : pointer.substring(1).split("/", -1)) {
            String name = segment.replace("~1", "/").replace("~0", "~");
            at = at instanceof Json.Arr array ? item(array.items(), name) : at.get(name);
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    private static @Nullable Json item(List<Json> items, String index) {
        boolean natural = index.equals("0") || (!index.startsWith("0") && !index.isEmpty() && index.length() <= 9);
        int at = 0;
        for (int i = 0; i < index.length(); i++) {
            char digit = index.charAt(i);
            natural &= digit >= '0' && digit <= '9';
            at = at * 10 + (digit - '0');
        }
        return natural && at < items.size() ? items.get(at) : null;
    }

    /** A name as a segment of a pointer. */
    static String escape(String name) {
        boolean plain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
        return plain ? name : name.replace("~", "~0").replace("/", "~1");
    }
}
