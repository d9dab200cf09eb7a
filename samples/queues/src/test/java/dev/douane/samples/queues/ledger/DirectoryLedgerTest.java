package dev.douane.samples.queues.ledger;

import dev.douane.payload.ledger.DirectoryLedger;
import dev.douane.payload.ledger.LedgerStore;
import java.io.IOException;
import java.nio.file.Path;

class DirectoryLedgerTest extends LedgerKit {
    @Override
    LedgerStore store(Path temporary) throws IOException {
        return DirectoryLedger.open(temporary);
    }
}
