package dev.douane.consumer.kafka;

import dev.douane.contract.ContractId;
import dev.douane.internal.DurableFiles;
import dev.douane.payload.ProducerId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.apache.kafka.common.Uuid;

/**
 * The index of a topic on disk: written aside and renamed into place, with a checksum at its end. One that cannot be
 * read is put aside under a name that says so, and the topic is read anew.
 */
final class IndexFile {
    private static final Logger LOG = System.getLogger(KafkaBacklog.class.getName());
    private static final long MAGIC = 0x444F55414E45_0001L;
    private static final int CHECKSUM = Long.BYTES;
    private static final int MOST_PARTITIONS = 1 << 20;
    private static final int MOST_SEGMENTS = 1 << 24;

    private final Path file;

    IndexFile(Path file) {
        this.file = file;
    }

    /** What was written last, or empty if there is nothing, or nothing that can be read. */
    Optional<TopicIndex> read() throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(content));
        } catch (IOException | RuntimeException e) {
            Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.log(
                    Level.WARNING,
                    "The index " + file + " cannot be read (" + e.getMessage() + "). It was put aside as "
                            + aside.getFileName() + ", and the topic is read anew");
            return Optional.empty();
        }
    }

    void write(TopicIndex index) throws IOException {
        DurableFiles.createFolderOf(file);
        DurableFiles.replace(file, format(index));
    }

    private static byte[] format(TopicIndex index) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(MAGIC);
        out.writeLong(index.topic().getMostSignificantBits());
        out.writeLong(index.topic().getLeastSignificantBits());
        out.writeInt(index.kinds().all().size());
        for (Kind kind : index.kinds().all()) {
            writeKind(out, kind);
        }
        out.writeInt(index.partitions().size());
        for (Map.Entry<Integer, PartitionIndex> partition : index.partitions().entrySet()) {
            writePartition(out, partition.getKey(), partition.getValue());
        }
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private static void writeKind(DataOutputStream out, Kind kind) throws IOException {
        out.writeUTF(kind.contract().map(ContractId::toString).orElse(""));
        out.writeUTF(kind.producer().map(ProducerId::toString).orElse(""));
        out.writeUTF(kind.foreign().map(id -> id.kind().name()).orElse(""));
        out.writeUTF(kind.foreign().map(ForeignSchemaId::value).orElse(""));
    }

    private static void writePartition(DataOutputStream out, int number, PartitionIndex partition) throws IOException {
        out.writeInt(number);
        out.writeLong(partition.next());
        out.writeInt(partition.epoch());
        out.writeInt(partition.segments().size());
        for (Segment segment : partition.segments()) {
            out.writeLong(segment.start());
            out.writeLong(segment.end());
            out.writeLong(segment.records());
            out.writeInt(segment.entries());
            for (int i = 0; i < segment.entries(); i++) {
                out.writeInt(segment.kind(i));
                out.writeLong(segment.count(i));
                out.writeLong(segment.firstOffset(i));
                out.writeLong(segment.firstTime(i));
                out.writeLong(segment.lastTime(i));
            }
        }
    }

    private static TopicIndex parse(byte[] content) throws IOException {
        int length = content.length - CHECKSUM;
        if (length < 0 || ByteBuffer.wrap(content).getLong(length) != checksum(content, length)) {
            throw new IOException("its checksum is wrong");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content, 0, length));
        if (in.readLong() != MAGIC) {
            throw new IOException("it is of another version");
        }
        Uuid topic = new Uuid(in.readLong(), in.readLong());
        KindTable kinds = new KindTable();
        int sizeOfTable = bounded(in.readInt(), KindTable.MOST);
        for (int number = 0; number < sizeOfTable; number++) {
            if (kinds.numberOf(readKind(in)) != number) {
                throw new IOException("a kind stands in it twice");
            }
        }
        TopicIndex index = new TopicIndex(topic, kinds);
        int partitions = bounded(in.readInt(), MOST_PARTITIONS);
        for (int i = 0; i < partitions; i++) {
            int number = in.readInt();
            index.partitions().put(number, readPartition(in, partitions, sizeOfTable));
        }
        return index;
    }

    private static Kind readKind(DataInputStream in) throws IOException {
        String contract = in.readUTF();
        String producer = in.readUTF();
        String foreign = in.readUTF();
        String value = in.readUTF();
        return new Kind(
                contract.isEmpty() ? Optional.empty() : Optional.of(ContractId.parse(contract)),
                producer.isEmpty() ? Optional.empty() : Optional.of(ProducerId.parse(producer)),
                foreign.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ForeignSchemaId(ForeignSchemaId.Kind.valueOf(foreign), value)));
    }

    private static PartitionIndex readPartition(DataInputStream in, int partitions, int kinds) throws IOException {
        PartitionIndex partition = new PartitionIndex(in.readLong(), in.readInt(), TopicIndex.mostEntries(partitions));
        int segments = bounded(in.readInt(), MOST_SEGMENTS);
        for (int i = 0; i < segments; i++) {
            partition.append(readSegment(in, kinds));
        }
        return partition;
    }

    private static Segment readSegment(DataInputStream in, int kinds) throws IOException {
        long start = in.readLong();
        long end = in.readLong();
        long records = in.readLong();
        int entries = bounded(in.readInt(), KindTable.MOST);
        int[] numbers = new int[entries];
        long[] figures = new long[entries * 4];
        for (int i = 0; i < entries; i++) {
            numbers[i] = bounded(in.readInt(), kinds - 1);
            for (int figure = 0; figure < 4; figure++) {
                figures[i * 4 + figure] = in.readLong();
            }
        }
        return new Segment(start, end, records, numbers, figures);
    }

    private static int bounded(int value, int most) throws IOException {
        if (value < 0 || value > most) {
            throw new IOException("a number in it is out of bounds");
        }
        return value;
    }

    private static long checksum(byte[] content, int length) {
        CRC32C crc = new CRC32C();
        crc.update(content, 0, length);
        return crc.getValue();
    }
}
