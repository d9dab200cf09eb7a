package dev.douane.compatibility;

import static dev.douane.compatibility.CompatibilityVerdict.COMPATIBLE;
import static dev.douane.compatibility.CompatibilityVerdict.INCOMPATIBLE;
import static dev.douane.compatibility.CompatibilityVerdict.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityModeTest {
    private static final JsonSchema WIDE = JsonSchema.parse("{\"type\": \"number\"}");
    private static final JsonSchema NARROW = JsonSchema.parse("{\"type\": \"integer\"}");
    private static final JsonSchema OTHER = JsonSchema.parse("{\"type\": \"string\"}");
    private static final CompatibilityOptions OPTIONS = CompatibilityOptions.DEFAULT;

    /** The history is: narrow, wide, narrow. */
    @ParameterizedTest
    @CsvSource({
        "BACKWARD, wide, COMPATIBLE, 1",
        "BACKWARD, narrow, COMPATIBLE, 1",
        "FORWARD, wide, INCOMPATIBLE, 1",
        "FORWARD, narrow, COMPATIBLE, 1",
        "FULL, wide, INCOMPATIBLE, 2",
        "FULL, narrow, COMPATIBLE, 2",
        "BACKWARD_TRANSITIVE, wide, COMPATIBLE, 3",
        "BACKWARD_TRANSITIVE, narrow, INCOMPATIBLE, 3",
        "FORWARD_TRANSITIVE, wide, INCOMPATIBLE, 3",
        "FORWARD_TRANSITIVE, narrow, COMPATIBLE, 3",
        "FULL_TRANSITIVE, wide, INCOMPATIBLE, 6",
        "FULL_TRANSITIVE, narrow, INCOMPATIBLE, 6",
    })
    void saysWhichAreComparedAndWhichWay(
            CompatibilityMode mode, String next, CompatibilityVerdict verdict, int comparisons) {
        HistoryReport report = CompatibilityChecker.check(
                List.of(NARROW, WIDE, NARROW), next.equals("wide") ? WIDE : NARROW, mode, OPTIONS);

        assertThat(report.verdict()).isEqualTo(verdict);
        assertThat(report.compatible()).isEqualTo(verdict == COMPATIBLE);
        assertThat(report.comparisons()).hasSize(comparisons);
    }

    @Test
    void nothingComesBeforeTheFirst() {
        for (CompatibilityMode mode : CompatibilityMode.values()) {
            assertThat(CompatibilityChecker.check(List.of(), WIDE, mode, OPTIONS)
                            .verdict())
                    .isEqualTo(COMPATIBLE);
        }
    }

    @Test
    void whatIsCertainIsSaidBeforeWhatIsNot() {
        JsonSchema costly = JsonSchema.parse("{\"allOf\": [{\"minLength\": 3}, {\"pattern\": \"^a*$\"}]}");
        CompatibilityOptions few = OPTIONS.withMaxSteps(15);

        assertThat(CompatibilityChecker.check(List.of(costly), costly(), CompatibilityMode.BACKWARD, few)
                        .verdict())
                .isEqualTo(UNDECIDED);
        HistoryReport report = CompatibilityChecker.check(
                List.of(costly, WIDE), costly(), CompatibilityMode.BACKWARD_TRANSITIVE, few.withMaxSteps(2_000_000));
        assertThat(report.verdict()).isEqualTo(INCOMPATIBLE);
    }

    @Test
    void theSummaryNamesTheSchema() {
        HistoryReport report =
                CompatibilityChecker.check(List.of(WIDE, OTHER), NARROW, CompatibilityMode.FULL_TRANSITIVE, OPTIONS);

        assertThat(report.summary())
                .contains("schema 0 before the next: incompatible")
                .contains("the next before schema 0: compatible")
                .contains("the next before schema 1: incompatible");
    }

    private static JsonSchema costly() {
        return JsonSchema.parse("{\"pattern\": \"^(aaa)*(aa|b)?$\"}");
    }
}
