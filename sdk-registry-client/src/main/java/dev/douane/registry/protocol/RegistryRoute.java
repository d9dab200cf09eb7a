package dev.douane.registry.protocol;

import dev.douane.contract.ContractId;
import java.util.Optional;

/**
 * One of the registry's paths. The same paths work on the embedded server and as plain files behind any file server.
 *
 * <p>Paths hold no character that a URL or a file system would write differently: names and versions are those of
 * {@link ContractId}.
 */
public sealed interface RegistryRoute {

    /**
     * Where the document stands, relative to the registry's address.
     *
     * @return segments joined by slashes, without one at the start: {@code contracts/communes/3.json}
     */
    String path();

    /**
     * Whether what stands there may change. Only what may change expires from a cache.
     *
     * @return true for everything that belongs to one version
     */
    boolean immutable();

    /**
     * Reads a path as {@link #path} writes it. Nothing is decoded or normalised, so no path has two spellings.
     *
     * @param path segments joined by slashes, without one at the start
     * @return the route, or empty if it is none of the registry's
     */
    static Optional<RegistryRoute> parse(String path) {
        return RouteGrammar.parse(path);
    }

    /** Every contract with its admitted versions, see {@link IndexDocument}. */
    record Index() implements RegistryRoute {
        @Override
        public String path() {
            return RouteGrammar.ROOT + RouteGrammar.JSON;
        }

        @Override
        public boolean immutable() {
            return false;
        }
    }

    /** Every contract, for people. */
    record IndexPage() implements RegistryRoute {
        @Override
        public String path() {
            return RouteGrammar.ROOT + RouteGrammar.PAGE;
        }

        @Override
        public boolean immutable() {
            return false;
        }
    }

    /**
     * The versions of one contract, see {@link HistoryDocument}.
     *
     * @param name the contract's name
     */
    record History(String name) implements RegistryRoute {

        /** Refuses what is not a contract's name with an {@link IllegalArgumentException}. */
        public History {
            ContractId.requireName(name);
        }

        @Override
        public String path() {
            return RouteGrammar.FOLDER + name + RouteGrammar.JSON;
        }

        @Override
        public boolean immutable() {
            return false;
        }
    }

    /**
     * One version, whole, see {@link ContractDocument}.
     *
     * @param id name and version
     */
    record Document(ContractId id) implements RegistryRoute {
        @Override
        public String path() {
            return RouteGrammar.version(id) + RouteGrammar.JSON;
        }

        @Override
        public boolean immutable() {
            return true;
        }
    }

    /**
     * The signatures over one version's document, see {@link DocumentSignature}. They change when keys do.
     *
     * @param id name and version
     */
    record Signature(ContractId id) implements RegistryRoute {
        @Override
        public String path() {
            return RouteGrammar.version(id) + RouteGrammar.SIGNATURE;
        }

        @Override
        public boolean immutable() {
            return false;
        }
    }

    /**
     * The JSON Schema of one version alone, see {@link SchemaDocument}.
     *
     * @param id name and version
     */
    record Schema(ContractId id) implements RegistryRoute {
        @Override
        public String path() {
            return RouteGrammar.version(id) + RouteGrammar.SCHEMA;
        }

        @Override
        public boolean immutable() {
            return true;
        }
    }

    /**
     * One version, for people.
     *
     * @param id name and version
     */
    record Page(ContractId id) implements RegistryRoute {
        @Override
        public String path() {
            return RouteGrammar.version(id) + RouteGrammar.PAGE;
        }

        @Override
        public boolean immutable() {
            return true;
        }
    }
}
