package dev.douane.compatibility;

import dev.douane.internal.json.CanonicalTree;
import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Documents that grow out of a few by small changes: those that a schema accepts are changed further. */
final class InstancePool {
    private static final int MOST = 300;
    private static final int MOST_VALUES = 1_000;
    private static final int LONGEST = 20_000;

    private final Subject subject;
    private final SplittableRandom random;
    private final List<Json> accepted = new ArrayList<>();
    private final Set<Json> seen = new LinkedHashSet<>();
    private final List<Json> values;
    private final DocumentEdit edit;
    private int given;

    InstancePool(Subject subject, Vocabulary vocabulary, Collection<Json> first, long seed) {
        this.subject = subject;
        this.random = new SplittableRandom(seed);
        this.values = new ArrayList<>(vocabulary.values());
        this.edit = new DocumentEdit(random, vocabulary.names(), values);
        first.forEach(this::accept);
    }

    /**
     * A document.
     *
     * @param value the document
     * @param text the same as JSON text
     * @param valid whether the schema accepts it
     */
    record Instance(Json value, String text, boolean valid) {}

    private void accept(Json document) {
        if (seen.add(document) && accepted.size() < MOST) {
            accepted.add(document);
            for (Json part : Vocabulary.parts(document)) {
                if (values.size() < MOST_VALUES) {
                    values.add(part);
                }
            }
        }
    }

    /** First those that it began with, in their order. */
    Instance next() {
        if (given < accepted.size() && given < seen.size()) {
            return instance(accepted.get(given++));
        }
        Json from = accepted.isEmpty() || random.nextInt(20) == 0
                ? values.get(random.nextInt(values.size()))
                : accepted.get(random.nextInt(accepted.size()));
        Json changed = edit.of(from);
        for (int more = random.nextInt(3); more > 0; more--) {
            changed = edit.of(changed);
        }
        Instance instance = instance(changed);
        if (instance.valid() && instance.text().length() < LONGEST) {
            accept(changed);
            given = accepted.size();
        }
        return instance;
    }

    private Instance instance(Json document) {
        String text = CanonicalTree.write(document);
        return new Instance(document, text, subject.accepts(text));
    }
}
