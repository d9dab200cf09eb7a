package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValidationReportTest {
    private static final Violation ONE = new Violation(
            "/0/code", "type", "/items/type", Optional.of(new PayloadPosition(3, 17, 40)), "expected a string");

    @Test
    void isForPeople() {
        assertThat(ValidationReport.VALID.summary()).isEqualTo("valid");
        assertThat(new ValidationReport(List.of(ONE), false).summary())
                .isEqualTo("1 violation\n  /0/code (line 3, column 17): expected a string");
        assertThat(new Violation("", "json", "", Optional.empty(), "it ends").toString())
                .isEqualTo("the payload: it ends");
    }

    @Test
    void showsTheFirstTen() {
        List<Violation> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(ONE);
        }
        String summary = new ValidationReport(many, true).summary();
        many.clear();

        assertThat(summary).startsWith("12 or more violations\n").endsWith("\n  … and 2 more");
        assertThat(summary.lines()).hasSize(12);
    }

    @Test
    void keepsItsOwnList() {
        List<Violation> list = new ArrayList<>(List.of(ONE));
        ValidationReport report = new ValidationReport(list, false);
        list.clear();

        assertThat(report.violations()).containsExactly(ONE);
        assertThat(report.valid()).isFalse();
    }
}
