package dev.douane.consumer.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the index of a topic up to date, and counts with it. Confined to one thread at a time. */
final class TopicReading {
    private static final String COMMITTED = "read_committed";
    private static final String UNCOMMITTED = "read_uncommitted";

    private final Map<String, Object> connection;
    private final String topic;
    private final Duration patience;
    private final IndexKeeper keeper;
    private final Rereads rereads = new Rereads();
    private @Nullable HeaderScan committed;
    private @Nullable HeaderScan blocks;
    private @Nullable HeaderScan uncommitted;
    private @Nullable TopicIndex current;
    private RecordKinds recordKinds = new RecordKinds(new KindTable());

    TopicReading(Map<String, Object> connection, String topic, Duration patience, @Nullable IndexFile file) {
        this.connection = connection;
        this.topic = topic;
        this.patience = patience;
        this.keeper = new IndexKeeper(file);
    }

    KindTable kinds() {
        return index().kinds();
    }

    void forget(Set<Integer> partitions) {
        rereads.forget(partitions);
        if (current != null) {
            partitions.forEach(current::forget);
        }
    }

    /** Reads what came since the last time, and forgets what is no longer there. */
    void bringUpTo(TopicView view, Gaps gaps) throws IOException {
        take(view);
        TopicIndex index = index();
        int count = view.partitions().size();
        Map<Integer, ScanRange> cut = new HashMap<>();
        Map<Integer, ScanRange> fresh = new HashMap<>();
        for (PartitionView partition : reachable(view)) {
            int number = partition.number();
            PartitionIndex known = index.partition(number, partition.logStart(), count);
            if (known.next() > partition.stable()) {
                forget(Set.of(number));
                known = index.partition(number, partition.logStart(), count);
            }
            Segment remainder = known.trim(partition.logStart());
            if (remainder != null) {
                cut.put(number, new ScanRange(partition.logStart(), remainder.end()));
            }
            ScanRange since = new ScanRange(known.next(), partition.stable(), known.epoch());
            if (!since.isKnown(partition.epoch())) {
                fresh.put(number, since);
            }
        }
        readAgain(cut);
        Map<Integer, String> unread =
                committedScan().read(fresh, recordKinds, number -> index.partition(number, 0, count));
        unread.forEach(gaps::notRead);
        for (PartitionView partition : reachable(view)) {
            if (!unread.containsKey(partition.number())) {
                index.partition(partition.number(), 0, count).ledBy(partition.epoch());
            }
        }
        if (!view.compacted()) {
            keeper.keep(index);
        }
    }

    private static List<PartitionView> reachable(TopicView view) {
        return view.partitions().stream()
                .filter(partition -> partition.unreachable().isEmpty())
                .toList();
    }

    private void take(TopicView view) throws IOException {
        TopicIndex known = current == null ? keeper.load() : current;
        if (known == null || view.compacted() || !known.topic().equals(view.id())) {
            known = new TopicIndex(view.id(), new KindTable());
        }
        if (!known.equals(current)) {
            current = known;
            rereads.forgetAll();
            recordKinds = new RecordKinds(known.kinds());
        }
    }

    private void readAgain(Map<Integer, ScanRange> cut) throws IOException {
        boolean done = false;
        try {
            Map<Integer, PartitionIndex> parts = partial(blockScan(), cut);
            parts.forEach(
                    (number, part) -> index().partition(number, 0, cut.size()).prepend(part.segments()));
            done = parts.keySet().containsAll(cut.keySet());
        } finally {
            if (!done) {
                // Their beginnings are gone from the index, and were not read again.
                forget(cut.keySet());
            }
        }
    }

    /** Reads ranges into indexes of their own; those that could not be read to the end are left out. */
    private Map<Integer, PartitionIndex> partial(HeaderScan scan, Map<Integer, ScanRange> ranges) throws IOException {
        Map<Integer, PartitionIndex> parts = new HashMap<>();
        ranges.forEach((number, range) -> parts.put(number, TopicIndex.empty(range.from(), 1)));
        Map<Integer, String> unread =
                scan.read(ranges, recordKinds, number -> parts.getOrDefault(number, TopicIndex.empty(0, 1)));
        parts.keySet().removeAll(unread.keySet());
        return parts;
    }

    /** Where the group stands, unless it stood there before. */
    private Map<Integer, PartitionIndex> readAgainOnce(Map<Integer, ScanRange> straddled) throws IOException {
        Map<Integer, PartitionIndex> parts = rereads.known(straddled);
        Map<Integer, ScanRange> left = new HashMap<>(straddled);
        left.keySet().removeAll(parts.keySet());
        Map<Integer, PartitionIndex> read = partial(blockScan(), left);
        rereads.note(left, read);
        parts.putAll(read);
        return parts;
    }

    /** Counts every partition. */
    void count(TopicView view, TopicTally tally, Gaps gaps) throws IOException {
        Map<Integer, ScanRange> straddled = new HashMap<>();
        Map<Integer, ScanRange> open = new HashMap<>();
        for (PartitionView partition : reachable(view)) {
            ScanRange range = Straddle.range(index().partition(partition.number(), 0, 1), partition.firstWaiting());
            if (range != null) {
                straddled.put(partition.number(), range);
            }
            if (partition.stable() < partition.high()) {
                open.put(partition.number(), new ScanRange(partition.stable(), partition.high()));
            }
        }
        Map<Integer, PartitionIndex> parts = readAgainOnce(straddled);
        for (PartitionView partition : view.partitions()) {
            PartitionIndex known = index().partitions().get(partition.number());
            if (known != null) {
                Straddle.count(partition, known, parts.get(partition.number()), tally);
            }
            tellOf(partition, straddled.keySet(), parts.keySet(), gaps);
        }
        if (!open.isEmpty()) {
            for (Map.Entry<Integer, PartitionIndex> part :
                    partial(uncommittedScan(), open).entrySet()) {
                for (Segment segment : part.getValue().segments()) {
                    tally.addInFlight(part.getKey(), segment);
                }
            }
        }
        if (kinds().full()) {
            gaps.tooManyKinds();
        }
    }

    private static void tellOf(PartitionView partition, Set<Integer> straddled, Set<Integer> read, Gaps gaps) {
        partition.unreachable().ifPresent(why -> gaps.notRead(partition.number(), why));
        if (straddled.contains(partition.number()) && !read.contains(partition.number())) {
            gaps.notRead(partition.number(), "its broker fell silent");
        }
        if (partition.unreachable().isPresent()) {
            return;
        }
        if (partition.lostItsPlace()) {
            gaps.lostItsPlace(partition);
        }
        if (partition.deletedUnread() > 0) {
            gaps.deletedUnread(partition);
        }
        if (partition.stable() < partition.high()) {
            gaps.openTransaction(partition);
        }
    }

    private TopicIndex index() {
        if (current == null) {
            throw new IllegalStateException("The topic was not looked at yet");
        }
        return current;
    }

    private HeaderScan committedScan() {
        if (committed == null) {
            committed = HeaderScan.ofMuch(connection, topic, COMMITTED, patience);
        }
        return committed;
    }

    private HeaderScan blockScan() {
        if (blocks == null) {
            blocks = HeaderScan.ofLittle(connection, topic, COMMITTED, patience);
        }
        return blocks;
    }

    private HeaderScan uncommittedScan() {
        if (uncommitted == null) {
            uncommitted = HeaderScan.ofMuch(connection, topic, UNCOMMITTED, patience);
        }
        return uncommitted;
    }

    long recordsRead() {
        return scans().mapToLong(HeaderScan::recordsRead).sum();
    }

    private Stream<HeaderScan> scans() {
        return Stream.of(Optional.ofNullable(committed), Optional.ofNullable(blocks), Optional.ofNullable(uncommitted))
                .flatMap(Optional::stream);
    }

    void close() throws IOException {
        try {
            scans().forEach(HeaderScan::close);
        } finally {
            keeper.close();
        }
    }
}
