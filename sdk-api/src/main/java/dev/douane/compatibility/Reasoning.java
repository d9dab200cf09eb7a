package dev.douane.compatibility;

import dev.douane.compatibility.internal.Steps;
import dev.douane.compatibility.internal.UnknownException;
import dev.douane.compatibility.internal.search.Found;
import dev.douane.compatibility.internal.search.Search;
import dev.douane.compatibility.internal.term.Ignored;
import dev.douane.compatibility.internal.term.SchemaTerms;
import dev.douane.compatibility.internal.term.Term;
import dev.douane.compatibility.internal.term.Terms;
import dev.douane.compatibility.internal.text.Languages;
import dev.douane.validation.internal.program.NotCompiledException;
import dev.douane.validation.internal.program.SchemaDocument;
import java.util.List;
import java.util.function.Supplier;

/** The search, and what may go wrong with it. */
final class Reasoning {
    private final Steps steps;
    private final Terms terms;
    private final Search search;
    private final CompatibilityOptions options;

    Reasoning(CompatibilityOptions options) {
        this(options, options.maxSteps());
    }

    /** With a part of the options' budget. */
    Reasoning(CompatibilityOptions options, long maxSteps) {
        this.options = options;
        this.steps = new Steps(maxSteps);
        this.terms = new Terms(steps);
        this.search = new Search(terms, new Languages(steps), steps);
    }

    Terms terms() {
        return terms;
    }

    long steps() {
        return steps.taken();
    }

    /** The documents that a schema accepts. */
    Term term(Subject subject, Ignored ignored) {
        SchemaDocument document = subject.document();
        if (document == null) {
            throw new UnknownException(subject.beyond());
        }
        return new SchemaTerms(terms, document, options.assertFormats(), ignored).root();
    }

    /** The parts of a schema. */
    SchemaTerms source(SchemaDocument document) {
        return new SchemaTerms(terms, document, options.assertFormats(), Ignored.NOTHING);
    }

    /** Documents that a schema accepts. */
    Found documents(Subject subject, int count) {
        return find(() -> term(subject, Ignored.NOTHING), count);
    }

    Found find(Supplier<Term> term, int count) {
        try {
            return search.find(term.get(), count);
        } catch (Steps.Spent e) {
            return new Found(List.of(), false, "the budget of " + options.maxSteps() + " steps is spent");
        } catch (UnknownException e) {
            return new Found(List.of(), false, e.reason());
        } catch (NotCompiledException e) {
            return new Found(List.of(), false, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            return new Found(List.of(), false, "it is nested too deep");
        }
    }
}
