package dev.douane.validation.internal.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Several questions about one text.
 *
 * @param wanted what must accept it
 * @param unwanted what must not
 */
record LookingText(List<TextCheck> wanted, List<TextCheck> unwanted) implements TextCheck {
    static TextCheck of(LeadingLooks looks, long maxSteps, AutomatonBudget budget) {
        return new LookingText(
                compiled(looks.wanted(), maxSteps, budget), compiled(looks.unwanted(), maxSteps, budget));
    }

    private static List<TextCheck> compiled(List<String> sources, long maxSteps, AutomatonBudget budget) {
        List<TextCheck> checks = new ArrayList<>();
        for (String source : sources) {
            checks.add(Patterns.compile(source, maxSteps, budget));
        }
        return List.copyOf(checks);
    }

    @Override
    public boolean accepts(byte[] utf8, int from, int to) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).accepts(utf8, from, to)) {
                return false;
            }
        }
        for (int i = 0; i < unwanted.size(); i++) {
            if (unwanted.get(i).accepts(utf8, from, to)) {
                return false;
            }
        }
        return true;
    }
}
