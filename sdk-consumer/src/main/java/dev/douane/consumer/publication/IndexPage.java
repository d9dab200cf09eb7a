package dev.douane.consumer.publication;

import dev.douane.contract.ContractHistory;
import java.nio.charset.StandardCharsets;
import java.util.List;

final class IndexPage {
    private IndexPage() {}

    static byte[] write(List<ContractHistory> histories) {
        return "# Contracts\n".getBytes(StandardCharsets.UTF_8);
    }
}
