package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the property that tells alternatives apart. */
final class Discriminators {
    private final Compiler compiler;
    private final SchemaIndex index;
    private final Map<Node, Map<String, List<String>>> byNode = new HashMap<>();

    Discriminators(Compiler compiler) {
        this.compiler = compiler;
        this.index = compiler.index();
    }

    /** Forgets all other nodes. */
    void retain(Collection<Node> nodes) {
        byNode.keySet().retainAll(new HashSet<>(nodes));
    }

    @Nullable
    Discriminator find(Formula.Alternatives alternatives) {
        List<Map<String, List<String>>> byBranch = new ArrayList<>();
        for (Node node : alternatives.nodes()) {
            byBranch.add(known(node));
        }
        for (String property :
                byBranch.isEmpty() ? Set.<String>of() : byBranch.get(0).keySet()) {
            List<List<String>> values = new ArrayList<>();
            Set<String> all = new HashSet<>();
            int count = 0;
            for (Map<String, List<String>> branch : byBranch) {
                List<String> its = branch.get(property);
                if (its == null) {
                    break;
                }
                compiler.spend(its.size());
                values.add(its);
                all.addAll(its);
                count += its.size();
            }
            if (values.size() == byBranch.size() && all.size() == count && isPlain(property)) {
                return new Discriminator(property, values, alternatives.nodes());
            }
        }
        return null;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < ' ' || name.charAt(i) == '"' || name.charAt(i) == '\\') {
                return false;
            }
        }
        return true;
    }

    private Map<String, List<String>> known(Node branch) {
        Map<String, List<String>> known = byNode.get(branch);
        if (known == null) {
            known = constants(branch);
            byNode.put(branch, known);
        }
        return known;
    }

    /** The properties that a branch requires to be one of some strings. */
    private Map<String, List<String>> constants(Node branch) {
        Closure closure = new Closure(compiler, branch.places, Kind.OBJECT);
        Map<String, List<String>> constants = new LinkedHashMap<>();
        Set<String> required = required(closure);
        for (Place member : closure.members) {
            if (index.get(member, "properties") instanceof Json.Obj properties) {
                compiler.spend(properties.members().size());
                for (String name : properties.members().keySet()) {
                    List<String> values = strings(member, name);
                    if (values != null && required.contains(name)) {
                        constants.putIfAbsent(name, values);
                    }
                }
            }
        }
        return constants;
    }

    private @Nullable List<String> strings(Place member, String name) {
        Place property = index.at(member.pointer("properties") + "/" + SchemaPointer.escape(name));
        if (!onlyStrings(property)) {
            return null;
        }
        Closure texts = new Closure(compiler, List.of(property), Kind.STRING);
        if (texts.constants.isEmpty()) {
            return null;
        }
        return texts.constants.get(0).texts();
    }

    private boolean onlyStrings(Place property) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.STRING && compiler.verdict(property, kind) != Verdict.FAILS) {
                return false;
            }
        }
        return true;
    }

    private Set<String> required(Closure closure) {
        Set<String> names = new HashSet<>();
        for (Place member : closure.members) {
            Json required = index.get(member, "required");
            List<Json> items = required == null ? List.of() : Form.items(required);
            compiler.spend(items.size());
            for (Json name : items) {
                names.add(((Json.Text) name).value());
            }
        }
        return names;
    }
}
