package dev.douane.consumer.directory;

import dev.douane.consumer.quarantine.CountedQuarantine;
import dev.douane.consumer.quarantine.QuarantineCounts;
import dev.douane.consumer.quarantine.QuarantinedPayload;
import dev.douane.contract.ContractId;
import dev.douane.internal.DurableFiles;
import dev.douane.payload.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A quarantine that is a folder: one folder per payload, with the original bytes in {@code body} and everything else in
 * {@code reason.json}, moved into place whole. Safe for use by many threads and processes.
 *
 * <pre>
 * quarantine/communes@3/42/body          the original bytes
 * quarantine/communes@3/42/reason.json   headers, reason, violations, when
 * quarantine/unidentified/43/…           does not say what it is
 * </pre>
 */
public final class DirectoryQuarantine implements CountedQuarantine {
    private static final String UNIDENTIFIED = "unidentified";
    private static final String STAGING = ".staging";
    private static final String BODY = "body";
    private static final String REASON = "reason.json";
    private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final Path root;

    private DirectoryQuarantine(Path root) {
        this.root = root;
    }

    /**
     * Opens a quarantine.
     *
     * @param root its folder, made if it is missing
     * @return the quarantine; it holds nothing open
     * @throws IOException if the folder cannot be made
     */
    public static DirectoryQuarantine open(Path root) throws IOException {
        DurableFiles.createFolder(root.resolve(STAGING));
        return new DirectoryQuarantine(root);
    }

    /**
     * One payload in the quarantine.
     *
     * @param folder where it lies
     * @param claims what it claims to be, {@code communes@3}, or {@code unidentified}
     */
    public record Entry(Path folder, String claims) {
        /**
         * What it claims to be.
         *
         * @return the contract, or empty if it does not say
         */
        public Optional<ContractId> contract() {
            try {
                return Optional.of(ContractId.parse(claims));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    @Override
    public void put(QuarantinedPayload payload) throws IOException {
        Path group = root.resolve(payload.contract().map(ContractId::toString).orElse(UNIDENTIFIED));
        Path place = group.resolve(nameOf(payload.position()));
        if (Files.isDirectory(place)) {
            return;
        }
        DurableFiles.createFolder(group);
        // The same payload comes again after a crash, and takes the place of what that crash left here.
        Path staged = root.resolve(STAGING).resolve(group.getFileName() + "~" + place.getFileName());
        delete(staged);
        Files.createDirectory(staged);
        try {
            DurableFiles.write(staged.resolve(BODY), payload.payload().body());
            DurableFiles.write(staged.resolve(REASON), ReasonDocument.write(payload));
            DurableFiles.moveIntoPlace(staged, place);
        } finally {
            delete(staged);
        }
    }

    /** A position becomes a file name: as it is where it can, otherwise by its digest. */
    private static String nameOf(String position) {
        if (SAFE_NAME.matcher(position).matches() && !position.contains("..")) {
            return position;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(position.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * Lists what lies here.
     *
     * @return one entry per payload, by what they claim to be, then by name
     * @throws IOException if the device fails
     */
    public List<Entry> list() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path group : sorted(root)) {
            String claims = String.valueOf(group.getFileName());
            if (!claims.equals(STAGING)) {
                sorted(group).forEach(folder -> entries.add(new Entry(folder, claims)));
            }
        }
        return entries;
    }

    /**
     * Opens a payload, to look at it or to send it again.
     *
     * @param entry an entry of {@link #list}
     * @return original bytes and headers
     * @throws IOException if it is gone, or cannot be read
     */
    public Payload read(Entry entry) throws IOException {
        byte[] body = Files.readAllBytes(entry.folder().resolve(BODY));
        return Payload.of(
                body, ReasonDocument.headers(Files.readAllBytes(entry.folder().resolve(REASON))));
    }

    /**
     * Removes a payload for good: it was sent again, or nobody needs it.
     *
     * @param entry an entry of {@link #list}
     * @throws IOException if the device fails
     */
    public void discard(Entry entry) throws IOException {
        Path aside = root.resolve(STAGING).resolve(UUID.randomUUID().toString());
        // Gone at once for every reader, before its files go one by one.
        DurableFiles.moveIntoPlace(entry.folder(), aside);
        delete(aside);
    }

    @Override
    public QuarantineCounts counts() throws IOException {
        Map<ContractId, Long> identified = new TreeMap<>();
        long unidentified = 0;
        for (Entry entry : list()) {
            Optional<ContractId> claimed = entry.contract();
            claimed.ifPresent(id -> identified.merge(id, 1L, Long::sum));
            unidentified += claimed.isEmpty() ? 1 : 0;
        }
        return new QuarantineCounts(identified, unidentified);
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        for (String file : List.of(BODY, REASON)) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.deleteIfExists(folder);
    }
}
