package dev.douane.payload.ledger;

import dev.douane.contract.ContractId;
import dev.douane.internal.DurableFiles;
import dev.douane.payload.ProducerId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A ledger that is a folder: a small file per account, written aside, flushed and renamed into place. For processes that
 * share a disk with atomic renames.
 */
public final class DirectoryLedger implements LedgerStore {
    private static final String PARTIAL = ".partial";
    private static final String SUFFIX = ".count";
    private static final String NONE = "-";
    private static final int FIELDS = 8;

    private final Path root;

    private DirectoryLedger(Path root) {
        this.root = root;
    }

    /**
     * Opens a ledger.
     *
     * @param root its folder, made if it is missing
     * @return the ledger; it holds nothing open
     * @throws IOException if the folder cannot be made
     */
    public static DirectoryLedger open(Path root) throws IOException {
        DurableFiles.createFolder(root);
        return new DirectoryLedger(root);
    }

    @Override
    public void put(LedgerCount count) throws IOException {
        LedgerCount.Account account = count.account();
        Path folder = root.resolve(account.queue());
        DurableFiles.createFolder(folder);
        String line = String.join(
                " ",
                account.role().name(),
                account.instance(),
                account.application(),
                contract(account),
                sender(account),
                Long.toString(count.begun()),
                Long.toString(count.done()),
                Long.toString(count.lastAt().toEpochMilli()));
        Path staged = folder.resolve(UUID.randomUUID() + PARTIAL);
        try {
            DurableFiles.write(staged, (line + "\n").getBytes(StandardCharsets.UTF_8));
            DurableFiles.moveIntoPlace(staged, folder.resolve(name(account)));
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    private static String name(LedgerCount.Account account) {
        return account.instance() + "~" + contract(account) + "~"
                + sender(account).replace('/', '~') + SUFFIX;
    }

    private static String contract(LedgerCount.Account account) {
        return account.contract().map(ContractId::toString).orElse(NONE);
    }

    private static String sender(LedgerCount.Account account) {
        return account.sender().map(ProducerId::toString).orElse(NONE);
    }

    @Override
    public List<LedgerCount> counts(String queue) throws IOException {
        Path folder = root.resolve(queue);
        List<LedgerCount> counts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                counts.add(read(queue, file));
            }
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return counts;
    }

    private static LedgerCount read(String queue, Path file) throws IOException {
        String[] fields = Files.readString(file, StandardCharsets.UTF_8).trim().split(" ", -1);
        try {
            if (fields.length != FIELDS) {
                throw new IllegalArgumentException("of " + fields.length + " fields");
            }
            LedgerCount.Account account = new LedgerCount.Account(
                    queue,
                    fields[1],
                    LedgerCount.Role.valueOf(fields[0]),
                    fields[2],
                    known(fields[3]).map(ContractId::parse),
                    known(fields[4]).map(ProducerId::parse));
            return new LedgerCount(
                    account,
                    Long.parseLong(fields[5]),
                    Long.parseLong(fields[6]),
                    Instant.ofEpochMilli(Long.parseLong(fields[7])));
        } catch (IllegalArgumentException e) {
            throw new IOException("Expected a count as this ledger writes it in " + file + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> known(String field) {
        return field.equals(NONE) ? Optional.empty() : Optional.of(field);
    }
}
