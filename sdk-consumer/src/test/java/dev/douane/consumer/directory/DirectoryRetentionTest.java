package dev.douane.consumer.directory;

import static dev.douane.consumer.DirectoryQueueFixture.CLOCK;
import static dev.douane.consumer.DirectoryQueueFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.DirectoryQueueFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryRetentionTest {
    @TempDir
    Path root;

    @Test
    void consumedPayloadsGoWhenTheirTimeIsOverAndWaitingOnesNever() throws IOException {
        DirectoryQueueFixture fixture = new DirectoryQueueFixture(root);
        fixture.enqueue("towns@2", "geo/1", NOW.minus(Duration.ofDays(8)), "{}");
        fixture.enqueue("towns@2", "geo/1", NOW.minus(Duration.ofDays(6)), "{}");
        fixture.enqueue("towns@2", "geo/1", NOW.minus(Duration.ofDays(8)), "{}");
        fixture.queue().position("integration").acknowledge(2);

        int removed = DirectoryRetention.of(fixture.queueRoot(), Duration.ofDays(7), CLOCK)
                .enforce();

        assertThat(removed).isEqualTo(1);
        assertThat(fixture.backlog().read("towns").version(2).waiting()).isEqualTo(1);
        assertThat(fixture.backlog().read("towns").version(2).retained()).isEqualTo(1);
    }
}
