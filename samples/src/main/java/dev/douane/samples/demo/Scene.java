package dev.douane.samples.demo;

import dev.douane.payload.directory.QueueDirectory;
import dev.douane.payload.directory.QueuedPayload;
import dev.douane.samples.integration.Folders;
import dev.douane.samples.integration.Integration;
import dev.douane.samples.provider.Provider;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** What the steps share. */
record Scene(
        Folders folders,
        Integration integration,
        Providers providers,
        Console console,
        Expectations expect,
        Ledger ledger) {

    /** Has a provider send payloads, all of which must be admitted without a word. */
    void send(Provider provider, Collection<byte[]> payloads) {
        int admitted = 0;
        for (byte[] payload : payloads) {
            admitted += provider.send(payload).notices().isEmpty() ? 1 : 0;
        }
        expect.equal(
                "payloads of " + provider.contract() + " admitted from " + provider.identity(),
                payloads.size(),
                admitted);
    }

    /** Every payload on the queue, consumed or not. */
    List<QueuedPayload> queued() throws IOException {
        return QueueDirectory.open(folders.queue()).list().payloads();
    }

    long waiting(int version) throws IOException {
        return integration.backlog().version(version).waiting();
    }
}
