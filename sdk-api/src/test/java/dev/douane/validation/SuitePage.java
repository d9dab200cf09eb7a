package dev.douane.validation;

import dev.douane.schema.SchemaDialect;
import dev.douane.testing.JsonSchemaTestSuite;
import dev.douane.validation.OfficialSuite.Outcome;
import java.util.List;
import java.util.Map;

/** The page about the official suite: what passes, what does not, file by file for the optional tests. */
final class SuitePage {
    private final StringBuilder page = new StringBuilder();

    private SuitePage() {}

    static String of(Map<SchemaDialect, List<Outcome>> outcomes) {
        SuitePage page = new SuitePage();
        page.head(outcomes);
        outcomes.forEach(page::optional);
        outcomes.forEach(page::failed);
        return page.page.toString();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static boolean isOptional(Outcome outcome) {
        return outcome.file().contains("/optional/");
    }

    private void head(Map<SchemaDialect, List<Outcome>> outcomes) {
        line("# Douane and the JSON-Schema-Test-Suite");
        line("");
        line("Written by `OfficialSuiteTest`, which fails where this page is not true; anew with");
        line("`-Ddouane.golden.update=true`. Every case is asked on bytes and on streams in pieces of 1, 7 and 8192");
        line("bytes, with the same answer. The reason for each difference stands in");
        line(
                "`src/test/resources/dev/douane/validation/official-suite-exceptions.txt`. A schema that is refused fails");
        line(
                "all its cases. The suite's remote documents are handed in, for Douane fetches nothing; `format.json` of 2020-12 is");
        line("asked with `FormatMode.ANNOTATION`, and everything else as it is by default, with formats asserted.");
        line("");
        line("| Dialect | Required: cases | passed | failed | Optional: cases | passed | failed |");
        line("|---|---:|---:|---:|---:|---:|---:|");
        outcomes.forEach((dialect, all) -> line("| " + JsonSchemaTestSuite.draft(dialect) + " | "
                + counts(all.stream().filter(outcome -> !isOptional(outcome)).toList()) + " | "
                + counts(all.stream().filter(SuitePage::isOptional).toList()) + " |"));
    }

    private static String counts(List<Outcome> outcomes) {
        int cases = outcomes.stream().mapToInt(Outcome::cases).sum();
        int failed = outcomes.stream().mapToInt(Outcome::failed).sum();
        return cases + " | " + (cases - failed) + " | " + failed;
    }

    private void optional(SchemaDialect dialect, List<Outcome> outcomes) {
        line("");
        line("## Optional tests of " + JsonSchemaTestSuite.draft(dialect));
        line("");
        line("| File | Cases | Passed | Failed |");
        line("|---|---:|---:|---:|");
        outcomes.stream()
                .filter(SuitePage::isOptional)
                .forEach(outcome -> line("| " + outcome.file().replaceFirst(".*/optional/", "") + " | "
                        + counts(List.of(outcome)) + " |"));
    }

    private void failed(SchemaDialect dialect, List<Outcome> outcomes) {
        for (boolean optional : new boolean[] {false, true}) {
            line("");
            line("## " + (optional ? "Optional" : "Required") + " tests of " + JsonSchemaTestSuite.draft(dialect)
                    + " that fail");
            line("");
            List<String> differing = outcomes.stream()
                    .filter(outcome -> isOptional(outcome) == optional)
                    .flatMap(outcome -> outcome.differing().stream())
                    .toList();
            if (differing.isEmpty()) {
                line("None.");
            }
            differing.forEach(line -> line(
                    "- " + line.replaceFirst("^[^/]*/", "").replace("$", "\\$").replace("<", "&lt;")));
        }
    }
}
