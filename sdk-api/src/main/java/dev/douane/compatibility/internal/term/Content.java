package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.CanonicalTree;
import dev.douane.internal.json.Json;
import dev.douane.schema.SchemaDialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What draft-07 lets the reference engine decode of a string (draft-07 validation §8): base64, and JSON in it or as it is.
 * To us each is a format, and the schema that asserts it is its name. Other encodings and types say nothing.
 */
final class Content {
    private static final Json BASE64 = new Json.Text("base64");
    private static final String JSON = "application/json";

    /** The engine refuses every string where a media type is written that is none. */
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("(?:application|audio|font|image|message|model|multipart|text|video)/[A-Za-z0-9.+-]+"
                    + "(?:; ?[a-z]+=[A-Za-z0-9.-]+)*");

    private Content() {}

    static List<String> formats(@Nullable Json encoding, @Nullable Json type) {
        Map<String, Json> schema = new LinkedHashMap<>();
        schema.put("$schema", new Json.Text(SchemaDialect.DRAFT_07.uri()));
        List<String> formats = new ArrayList<>();
        if (BASE64.equals(encoding)) {
            schema.put("contentEncoding", BASE64);
            formats.add(CanonicalTree.write(new Json.Obj(schema)));
        }
        if (type instanceof Json.Text text && isAsserted(text.value())) {
            schema.put("contentMediaType", type);
            formats.add(CanonicalTree.write(new Json.Obj(schema)));
        }
        return formats;
    }

    private static boolean isAsserted(String type) {
        return type.equals(JSON) || !MEDIA_TYPE.matcher(type).matches();
    }
}
