package dev.douane.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that a row needs is measured, and nothing twice. */
class CampaignTest {
    @ParameterizedTest
    @EnumSource
    void everyRowFindsItsMeasurementsInOneGroup(Scope scope) {
        List<Row> rows = rows(scope);
        Collection<Set<Measurement>> groups = Campaign.neighbours(rows);

        assertThat(rows).allSatisfy(row -> assertThat(groups).anyMatch(group -> group.contains(row.of())));
        List<Measurement> all = new ArrayList<>();
        groups.forEach(all::addAll);
        assertThat(all).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void rowsHaveNamesOfTheirOwn(Scope scope) {
        assertThat(rows(scope).stream().map(Row::name)).doesNotHaveDuplicates().noneMatch(name -> name.contains("|"));
    }

    private static List<Row> rows(Scope scope) {
        return new ValidationTable(scope)
                .groups().stream().flatMap(group -> group.rows().stream()).toList();
    }
}
