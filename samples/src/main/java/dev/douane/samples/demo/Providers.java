package dev.douane.samples.demo;

import dev.douane.samples.provider.Provider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Three applications that know the registry's address, the queue, and nothing of each other. */
record Providers(Provider referentiel, Provider annuaire, Provider fichier) implements AutoCloseable {

    static Providers open(URI registry, Path queue) throws IOException {
        return new Providers(
                Provider.open("referentiel-geo/2.4.1", "communes@1", registry, queue),
                Provider.open("annuaire-communes/1.9.0", "communes@2", registry, queue),
                Provider.open("fichier-communes/5.0.0", "communes@3", registry, queue));
    }

    @Override
    public void close() {
        referentiel.close();
        annuaire.close();
        fichier.close();
    }
}
