package dev.douane.registry.protocol;

import dev.douane.contract.ContractId;
import java.util.Optional;

/** How routes are spelled. */
final class RouteGrammar {
    static final String ROOT = "contracts";
    static final String FOLDER = ROOT + "/";
    static final String JSON = ".json";
    static final String SCHEMA = ".schema.json";
    static final String PAGE = ".md";
    static final String SIGNATURE = ".json.sig";

    private static final int LONGEST =
            FOLDER.length() + ContractId.MAX_NAME_LENGTH + "/2147483647.schema.json".length();

    private RouteGrammar() {}

    static String version(ContractId id) {
        return FOLDER + id.name() + "/" + id.version();
    }

    static Optional<RegistryRoute> parse(String path) {
        if (path.length() > LONGEST) {
            return Optional.empty();
        }
        if (path.equals(ROOT + JSON)) {
            return Optional.of(new RegistryRoute.Index());
        }
        if (path.equals(ROOT + PAGE)) {
            return Optional.of(new RegistryRoute.IndexPage());
        }
        if (!path.startsWith(FOLDER)) {
            return Optional.empty();
        }
        try {
            return below(path.substring(FOLDER.length()));
        } catch (IllegalArgumentException e) {
            // A name or a version outside its grammar: no such route.
            return Optional.empty();
        }
    }

    private static Optional<RegistryRoute> below(String rest) {
        int slash = rest.indexOf('/');
        if (slash < 0) {
            return rest.endsWith(JSON) ? Optional.of(new RegistryRoute.History(without(rest, JSON))) : Optional.empty();
        }
        String name = rest.substring(0, slash);
        String file = rest.substring(slash + 1);
        if (file.endsWith(SCHEMA)) {
            return Optional.of(new RegistryRoute.Schema(id(name, without(file, SCHEMA))));
        }
        if (file.endsWith(JSON)) {
            return Optional.of(new RegistryRoute.Document(id(name, without(file, JSON))));
        }
        if (file.endsWith(SIGNATURE)) {
            return Optional.of(new RegistryRoute.Signature(id(name, without(file, SIGNATURE))));
        }
        if (file.endsWith(PAGE)) {
            return Optional.of(new RegistryRoute.Page(id(name, without(file, PAGE))));
        }
        return Optional.empty();
    }

    private static ContractId id(String name, String version) {
        return ContractId.of(name, ContractId.parseVersion(version));
    }

    private static String without(String text, String suffix) {
        return text.substring(0, text.length() - suffix.length());
    }
}
