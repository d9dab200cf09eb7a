package dev.douane.consumer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.HttpSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder behind nginx, set up with the fewest lines. */
final class NginxRegistryTest extends RegistryKit {
    private static final Path NGINX = Path.of("/usr/sbin/nginx");

    private final Path folder;
    private final URI address;
    private final ServerProcess nginx;

    NginxRegistryTest(@TempDir Path folder) throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(NGINX),
                "nginx is not on this machine; apt-get install nginx-light to run this test");
        this.folder = folder;
        int port = ServerProcess.freePort();
        this.address = URI.create("http://127.0.0.1:" + port + "/registry/");
        Files.createDirectories(folder.resolve("registry"));
        Path settings = Files.writeString(folder.resolve("nginx.conf"), settings(folder, port));
        this.nginx = ServerProcess.start(
                port,
                folder.resolve("nginx.log"),
                List.of(NGINX.toString(), "-p", folder.toString(), "-c", settings.toString()));
    }

    private static String settings(Path folder, int port) {
        // Run by root, nginx reads files as somebody who may not see what a test puts aside.
        String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
        return """
                daemon off; master_process off; %s pid nginx.pid; error_log stderr;
                events {}
                http {
                  access_log off;
                  client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp; uwsgi_temp_path temp;
                  scgi_temp_path temp;
                  gzip on; gzip_types application/json; gzip_min_length 100;
                  server { listen 127.0.0.1:%d; root %s; }
                  types { application/json json; text/markdown md; text/plain sig; }
                }
                """.formatted(user, port, folder);
    }

    @Override
    void publish(Publication publication) throws IOException {
        StaticPublication.write(publication, folder.resolve("registry"));
    }

    @Override
    ContractSource source() {
        return HttpSource.of(address);
    }

    @Override
    void stop() {
        nginx.close();
    }

    @Test
    void it_is_nginx_that_answers() throws Exception {
        assertThat(RawHttp.send(address, "GET /registry/contracts.json HTTP/1.1")
                        .header("server"))
                .startsWith("nginx");
    }
}
