package dev.douane.benchmarks;

import dev.douane.benchmarks.Measurement.Cold;
import dev.douane.benchmarks.Measurement.Compilation;
import dev.douane.benchmarks.Measurement.Turns;
import dev.douane.benchmarks.payloads.PayloadFile;
import dev.douane.benchmarks.payloads.PayloadKind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes the measurements that rows need, those on the same payloads side by side, round by round. */
final class Campaign {
    private final Path folder;
    private final int rounds;
    private final int coldStarts;
    private final PrintStream progress;
    private final RateFork fork;
    private final ColdJvm coldJvm;

    private int done;
    private int all;

    Campaign(Path java, Settings settings, PrintStream progress) {
        this.folder = settings.folder();
        this.rounds = settings.rounds();
        this.coldStarts = settings.scope().coldStarts();
        this.progress = progress;
        this.fork = new RateFork(java, settings.clock(), folder);
        this.coldJvm = new ColdJvm(java, folder);
    }

    Results measure(Collection<Row> rows) throws IOException {
        Results results = new Results();
        Collection<Set<Measurement>> neighbours = neighbours(rows);
        done = 0;
        all = neighbours.stream()
                .flatMap(Set::stream)
                .mapToInt(this::repetitions)
                .sum();
        for (Set<Measurement> group : neighbours) {
            measure(group, results);
        }
        return results;
    }

    /** The measurements, each once, grouped by what they are made on. */
    static Collection<Set<Measurement>> neighbours(Collection<Row> rows) {
        Map<Subject, Set<Measurement>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(row.of().subject(), first -> new LinkedHashSet<>())
                    .add(row.of());
        }
        return groups.values();
    }

    private int repetitions(Measurement measurement) {
        return measurement instanceof Cold ? coldStarts : rounds;
    }

    private void measure(Set<Measurement> group, Results results) throws IOException {
        Map<Subject, Path> files = new LinkedHashMap<>();
        for (int round = 1; round <= Math.max(rounds, coldStarts); round++) {
            for (Measurement measurement : group) {
                if (round <= repetitions(measurement)) {
                    results.add(measurement, measure(measurement, files, results));
                }
            }
        }
        for (Path file : files.values()) {
            Files.delete(file);
        }
    }

    private double measure(Measurement measurement, Map<Subject, Path> files, Results results) throws IOException {
        done++;
        String place = String.format(Locale.ROOT, "[%3d/%d] ", done, all) + measurement;
        try {
            if (measurement instanceof Cold cold) {
                byte[] example = cold.subject().payloads(1).get(0);
                double milliseconds = coldJvm.run(cold, example);
                progress.println(place + ": " + Figure.text(milliseconds) + " ms");
                return milliseconds;
            }
            if (measurement instanceof Compilation compilation) {
                double rate = fork.run(compilation, file(compilation.subject(), files), results);
                progress.println(place + ": " + Figure.text(rate) + "/s");
                return rate;
            }
            Turns turns = (Turns) measurement;
            Ratio ratio = fork.run(
                    turns,
                    file(turns.measured().subject(), files),
                    file(turns.yardstick().subject(), files),
                    results);
            progress.println(place + ": " + ratio);
            return ratio.value();
        } catch (IOException e) {
            // The other rows are still worth their time; this one cannot hold.
            progress.println(place + ": failed. " + e.getMessage());
            return Double.NaN;
        }
    }

    private Path file(Subject subject, Map<Subject, Path> files) throws IOException {
        Path known = files.get(subject);
        if (known != null) {
            return known;
        }
        PayloadKind kind = subject.kind();
        Path file = folder.resolve(kind.name().toLowerCase(Locale.ROOT) + "-" + subject.order() + ".payloads");
        PayloadFile.write(file, kind.contract(), subject.payloads(kind.count()));
        files.put(subject, file);
        return file;
    }
}
