package dev.douane.registry.source;

import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.OneLine;
import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import dev.douane.internal.json.PrettyTree;
import dev.douane.registry.protocol.SubjectVersion;
import dev.douane.registry.protocol.SubjectVersion.SchemaReference;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one JSON Schema of a version and everything that it refers to. */
final class ForeignSchemaReader {
    private static final int MOST_REFERENCES = 100;

    private final ConfluentRequests registry;
    private final Deadline deadline;
    private final Map<String, SchemaReference> seen = new HashMap<>();

    private ForeignSchemaReader(ConfluentRequests registry, Deadline deadline) {
        this.registry = registry;
        this.deadline = deadline;
    }

    static ForeignSchema read(ConfluentRequests registry, Deadline deadline, SubjectVersion version)
            throws IOException {
        try {
            JsonSchema schema = new ForeignSchemaReader(registry, deadline).schema(version);
            return new ForeignSchema.Understood(schema);
        } catch (InvalidSchemaException e) {
            return new ForeignSchema.Unreadable(OneLine.of(e.getMessage()));
        }
    }

    private JsonSchema schema(SubjectVersion version) throws IOException {
        Json tree = tree(version);
        SchemaDialect dialect = dialect(tree);
        if (!(tree instanceof Json.Obj object)) {
            return JsonSchema.parse(version.schema());
        }
        if (object.get("$schema") != null && version.references().isEmpty()) {
            return JsonSchema.parse(version.schema());
        }
        Json.Obj root = withDialect(object);
        SchemaBundle bundle = new SchemaBundle(dialect, root);
        add(version.references(), address(root, dialect, URI.create("")), dialect, bundle);
        return JsonSchema.parse(PrettyTree.write(bundle.whole()));
    }

    private void add(List<SchemaReference> references, URI base, SchemaDialect dialect, SchemaBundle bundle)
            throws IOException {
        for (SchemaReference reference : references) {
            URI address = resolve(base, reference.name());
            if (isNew(address, reference)) {
                add(reference, address, dialect, bundle);
            }
        }
    }

    private void add(SchemaReference reference, URI address, SchemaDialect dialect, SchemaBundle bundle)
            throws IOException {
        if (bundle.size() >= MOST_REFERENCES) {
            throw new InvalidSchemaException("It refers to more than " + MOST_REFERENCES + " schemas");
        }
        Optional<SubjectVersion> found = registry.version(deadline, reference.subject(), reference.version());
        if (found.isEmpty()) {
            throw new InvalidSchemaException("It refers to version " + reference.version() + " of "
                    + reference.subject() + " as " + reference.name() + ", which the registry does not have");
        }
        Json.Obj part = part(found.get(), dialect);
        bundle.add(address, part);
        add(found.get().references(), address, dialect, bundle);
        URI own = address(part, dialect, address);
        if (!own.equals(address) && isNew(own, reference)) {
            // Referred to by one address, and by itself or others by another.
            bundle.add(own, part);
            add(found.get().references(), own, dialect, bundle);
        }
    }

    private boolean isNew(URI address, SchemaReference reference) {
        SchemaReference before = seen.putIfAbsent(address.toString(), reference);
        if (before != null
                && (!before.subject().equals(reference.subject()) || before.version() != reference.version())) {
            throw new InvalidSchemaException("It refers to two schemas as " + address + ": version " + before.version()
                    + " of " + before.subject() + ", and version " + reference.version() + " of "
                    + reference.subject());
        }
        return before == null;
    }

    private static Json.Obj part(SubjectVersion version, SchemaDialect dialect) {
        Json tree = tree(version);
        if (!(tree instanceof Json.Obj part)) {
            throw new InvalidSchemaException(
                    "It refers to version " + version.version() + " of " + version.subject() + ", which is no object");
        }
        if (dialect(part) != dialect) {
            throw new InvalidSchemaException("It is " + dialect + " and refers to version " + version.version() + " of "
                    + version.subject() + ", which is " + dialect(part) + "; one contract is of one dialect");
        }
        return part;
    }

    private static Json tree(SubjectVersion version) {
        if (!version.schemaType().equals(SubjectVersion.JSON)) {
            throw new InvalidSchemaException("Version " + version.version() + " of " + version.subject() + " is "
                    + version.schemaType() + "; Douane reads JSON Schemas");
        }
        try {
            return JsonTree.read(version.schema().getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT);
        } catch (MalformedJsonException e) {
            throw new InvalidSchemaException(
                    "Version " + version.version() + " of " + version.subject() + " is not JSON: " + e.getMessage(), e);
        }
    }

    /** Confluent's own reader takes a schema that names no dialect for draft-07, and so do those who wrote it. */
    private static SchemaDialect dialect(Json schema) {
        Json keyword = schema.get("$schema");
        if (keyword == null) {
            return SchemaDialect.DRAFT_07;
        }
        return keyword instanceof Json.Text uri
                ? SchemaDialect.of(uri.value())
                        .orElseThrow(() -> new InvalidSchemaException("The dialect " + uri.value()
                                + " is not read by Douane; it reads 2020-12, draft-07 and" + " draft-04"))
                : SchemaDialect.DRAFT_07;
    }

    private static Json.Obj withDialect(Json.Obj schema) {
        if (schema.get("$schema") != null) {
            return schema;
        }
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("$schema", new Json.Text(SchemaDialect.DRAFT_07.uri() + "#"));
        members.putAll(schema.members());
        return new Json.Obj(members);
    }

    private static URI address(Json.Obj schema, SchemaDialect dialect, URI base) {
        return schema.get(SchemaBundle.idKeyword(dialect)) instanceof Json.Text id ? resolve(base, id.value()) : base;
    }

    private static URI resolve(URI base, String reference) {
        int hash = reference.indexOf('#');
        try {
            return base.resolve(hash < 0 ? reference : reference.substring(0, hash));
        } catch (IllegalArgumentException e) {
            throw new InvalidSchemaException("A schema is called what is no URI: " + reference, e);
        }
    }
}
