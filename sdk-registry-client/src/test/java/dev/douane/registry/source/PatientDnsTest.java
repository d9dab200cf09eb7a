package dev.douane.registry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;

/** Name servers that say nothing. */
final class PatientDnsTest {
    @Test
    void a_name_server_that_says_nothing_costs_the_time_and_one_thread_for_each_name() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch speaks = new CountDownLatch(1);
        PatientDns dns = new PatientDns(
                host -> {
                    asked.incrementAndGet();
                    try {
                        speaks.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of(InetAddress.getLoopbackAddress());
                },
                Duration.ofMillis(50));
        long start = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> dns.lookup("registry.example.org"))
                    .isInstanceOf(UnknownHostException.class)
                    .hasMessageContaining("registry.example.org: no name server said within PT0.05S");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(asked).hasValue(1);
        speaks.countDown();
        PatientDns patient = new PatientDns(Dns.SYSTEM, Duration.ofSeconds(20));
        assertThat(patient.lookup("localhost")).isNotEmpty();
    }

    @Test
    void a_name_that_nobody_knows_is_said() {
        PatientDns dns = new PatientDns(Dns.SYSTEM, Duration.ofSeconds(60));
        assertThatThrownBy(() -> dns.lookup("registry.invalid"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("registry.invalid");
    }
}
