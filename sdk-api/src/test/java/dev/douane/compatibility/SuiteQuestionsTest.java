package dev.douane.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.douane.compatibility.SuiteQuestions.Question;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import dev.douane.testing.JsonSchemaTestSuite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * For every schema S and instance i of the official suite: {@code {"const": i}} is included in S exactly when i is valid,
 * and S is included in {@code {"not": {"const": i}}} exactly when i is not. What is undecided stands in {@code
 * suite-undecided.txt}; a question that begins to be decided fails this test until its line is gone.
 */
class SuiteQuestionsTest {
    @ParameterizedTest
    @EnumSource(SchemaDialect.class)
    void answersAsTheInstancesDo(SchemaDialect dialect) throws IOException {
        assumeTrue(JsonSchemaTestSuite.isPresent(), JsonSchemaTestSuite.absence());
        List<String> wrong = new ArrayList<>();
        List<String> undecided = new ArrayList<>();
        Map<String, Integer> reasons = new TreeMap<>();
        int asked = 0;
        for (Question question : SuiteQuestions.of(dialect)) {
            JsonSchema only = JsonSchema.parse("{\"const\":" + question.instance() + "}");
            JsonSchema others = JsonSchema.parse("{\"not\":{\"const\":" + question.instance() + "}}");
            asked += 2;
            judge(question.name() + " | const", only, question.schema(), question.valid(), wrong, undecided, reasons);
            judge(question.name() + " | not", question.schema(), others, !question.valid(), wrong, undecided, reasons);
        }
        reasons.forEach((reason, count) -> System.out.println(count + " undecided: " + reason));
        System.out.println(dialect + ": " + asked + " questions, " + undecided.size() + " undecided");

        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(1_200);
        assertThat(undecided)
                .containsExactlyInAnyOrderElementsOf(listed(JsonSchemaTestSuite.draft(dialect) + "/"))
                .hasSizeLessThan(asked / 100);
    }

    private static void judge(
            String name,
            JsonSchema older,
            JsonSchema newer,
            boolean included,
            List<String> wrong,
            List<String> undecided,
            Map<String, Integer> reasons) {
        CompatibilityReport report = CompatibilityChecker.check(older, newer);
        switch (report.verdict()) {
            case UNDECIDED -> {
                undecided.add(name);
                reasons.merge(report.reason(), 1, Integer::sum);
            }
            case COMPATIBLE -> {
                if (!included) {
                    wrong.add(name + ": compatible");
                }
            }
            case INCOMPATIBLE -> {
                if (included) {
                    wrong.add(name + ": " + report.summary());
                }
            }
        }
    }

    private static List<String> listed(String draft) {
        try (InputStream file = SuiteQuestionsTest.class.getResourceAsStream("suite-undecided.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> line.startsWith(draft)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
