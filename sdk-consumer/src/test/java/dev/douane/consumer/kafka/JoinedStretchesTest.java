package dev.douane.consumer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.backlog.VersionBacklog;
import dev.douane.consumer.quarantine.QuarantineCounts;
import dev.douane.contract.ContractId;
import dev.douane.payload.ProducerId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that has no room for all stretches counts as one that has, wherever the group stands. */
class JoinedStretchesTest {
    private static final int ROOM = 64;
    private static final int RECORDS = 120_000;

    private final Random random = new Random(20261122);
    private final KindTable kinds = new KindTable();
    private final List<Stamped> log = new ArrayList<>();

    private record Stamped(long offset, int kind, long time) {}

    @TempDir
    Path folder;

    @Test
    void whatIsJoinedIsCountedAsBefore() throws Exception {
        PartitionIndex index = new PartitionIndex(0, -1, ROOM);
        fill(index);

        assertThat(index.entries()).isLessThanOrEqualTo(ROOM);
        assertThat(index.segments()).anyMatch(segment -> segment.records() > 4L * Segment.BLOCK);
        assertThat(index.segments().stream().mapToLong(Segment::records).sum()).isEqualTo(RECORDS);
        assertInOrder(index);
        for (long firstWaiting : new long[] {0, 1, 511, 40_000, RECORDS / 2, next() - 1, next()}) {
            assertThat(counted(index, firstWaiting)).isEqualTo(recounted(firstWaiting));
        }
        for (int i = 0; i < 30; i++) {
            long firstWaiting = random.nextInt((int) next());
            assertThat(counted(index, firstWaiting)).isEqualTo(recounted(firstWaiting));
        }
    }

    @Test
    void whatIsJoinedIsTrimmedToTheLogsStart() throws Exception {
        PartitionIndex index = new PartitionIndex(0, -1, ROOM);
        fill(index);
        long start = 33_333;
        Segment cut = Objects.requireNonNull(index.trim(start));
        index.prepend(readAgain(new ScanRange(start, cut.end())).segments());
        log.removeIf(record -> record.offset() < start);

        assertThat(counted(index, 70_000)).isEqualTo(recounted(70_000));
    }

    @Test
    void whatIsJoinedIsReadFromDiskAsItWasWritten() throws Exception {
        TopicIndex topic = new TopicIndex(Uuid.randomUuid(), kinds);
        PartitionIndex index = new PartitionIndex(0, -1, ROOM);
        fill(index);
        index.ledBy(7);
        topic.partitions().put(3, index);
        IndexFile file = new IndexFile(folder.resolve("parcels.index"));
        file.write(topic);

        PartitionIndex read =
                Objects.requireNonNull(file.read().orElseThrow().partitions().get(3));

        assertThat(read.next()).isEqualTo(index.next());
        assertThat(read.epoch()).isEqualTo(7);
        assertThat(counted(read, 50_000)).isEqualTo(recounted(50_000));
    }

    /** Three versions, now in runs and now record by record, with gaps as transactions leave them. */
    private void fill(PartitionIndex index) {
        long offset = 0;
        int version = 1;
        for (int i = 0; i < RECORDS; i++) {
            boolean runs = i / 20_000 % 2 == 0;
            version = runs && random.nextInt(5_000) > 0 ? version : 1 + random.nextInt(3);
            offset += random.nextInt(1_000) == 0 ? 2 : 1;
            ContractId contract = ContractId.of("parcels", version);
            int kind = kinds.numberOf(Kind.of(contract, Optional.of(ProducerId.parse("post/" + version))));
            Stamped record = new Stamped(offset, kind, 1_000_000 + i);
            log.add(record);
            index.add(record.offset(), record.kind(), record.time(), 0);
        }
    }

    private long next() {
        return log.get(log.size() - 1).offset() + 1;
    }

    private static void assertInOrder(PartitionIndex index) {
        long end = -1;
        for (Segment segment : index.segments()) {
            assertThat(segment.start()).isGreaterThanOrEqualTo(end);
            end = segment.end();
        }
    }

    private List<VersionBacklog> counted(PartitionIndex index, long firstWaiting) throws IOException {
        TopicTally tally = new TopicTally("parcels", "parcels", kinds, ForeignSchemaIds.NONE);
        ScanRange range = Straddle.range(index, firstWaiting);
        PartitionView view = new PartitionView(
                0, log.get(0).offset(), Optional.of(firstWaiting), next(), next(), 0, Optional.empty());
        Straddle.count(view, index, range == null ? null : readAgain(range), tally);
        return tally.versions(QuarantineCounts.NONE);
    }

    /** What a broker sends when a range is asked for. */
    private PartitionIndex readAgain(ScanRange range) {
        PartitionIndex part = new PartitionIndex(range.from(), -1, ROOM);
        log.stream()
                .filter(record -> record.offset() >= range.from() && record.offset() < range.to())
                .forEach(record -> part.add(record.offset(), record.kind(), record.time(), 0));
        return part;
    }

    /** The same, record by record. */
    private List<VersionBacklog> recounted(long firstWaiting) throws IOException {
        TopicTally tally = new TopicTally("parcels", "parcels", kinds, ForeignSchemaIds.NONE);
        for (Stamped record : log) {
            tally.add(0, Segment.of(record.offset(), record.kind(), record.time()), record.offset() >= firstWaiting);
        }
        return tally.versions(QuarantineCounts.NONE);
    }
}
