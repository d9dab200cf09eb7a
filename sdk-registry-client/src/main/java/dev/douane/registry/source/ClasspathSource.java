package dev.douane.registry.source;

import dev.douane.registry.protocol.RegistryRoute;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A static publication that is packed with the application. */
public final class ClasspathSource implements ContractSource {
    private final ClassLoader loader;
    private final String prefix;

    private ClasspathSource(ClassLoader loader, String prefix) {
        this.loader = loader;
        this.prefix = prefix;
    }

    /**
     * A source that reads resources; bodies up to 8 MiB.
     *
     * @param loader the class loader that sees them
     * @param folder the resource folder where {@code contracts.json} stands, for example {@code registry}; empty for
     *     the root
     * @return the source
     */
    public static ClasspathSource of(ClassLoader loader, String folder) {
        String bare = folder.startsWith("/") ? folder.substring(1) : folder;
        return new ClasspathSource(loader, bare.isEmpty() || bare.endsWith("/") ? bare : bare + "/");
    }

    @Override
    public SourceAnswer fetch(RegistryRoute route, Optional<String> etag) throws IOException {
        String name = prefix + route.path();
        try (@Nullable InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                return missing();
            }
            byte[] body = BoundedBody.read(in, BoundedBody.DEFAULT_MAX_BYTES, "The resource " + name);
            return LocalAnswer.of(body, etag);
        }
    }

    private SourceAnswer missing() throws IOException {
        String index = prefix + new RegistryRoute.Index().path();
        if (loader.getResource(index) == null) {
            throw new IOException("There is no publication on the class path: expected the resource " + index);
        }
        return new SourceAnswer.Missing();
    }

    @Override
    public String location() {
        return "classpath:" + prefix;
    }
}
