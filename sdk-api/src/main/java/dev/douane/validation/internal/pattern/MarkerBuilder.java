package dev.douane.validation.internal.pattern;

import dev.douane.validation.internal.pattern.SyntaxTree.Choice;
import dev.douane.validation.internal.pattern.SyntaxTree.Edge;
import dev.douane.validation.internal.pattern.SyntaxTree.OneOf;
import dev.douane.validation.internal.pattern.SyntaxTree.Repeat;
import dev.douane.validation.internal.pattern.SyntaxTree.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes {@link Markers} of expressions. */
final class MarkerBuilder {
    /** With more of either the JVM would compile a method for long, or not at all. */
    private static final int MOST_STEPS = 250;

    private static final int MOST_RANGES = 24;

    /** With its quotation mark, five words. */
    private static final int LONGEST_LEAD = 39;

    /** One word. */
    private static final int LONGEST_OPENING = 8;

    private final Map<CodePoints, Integer> sets = new LinkedHashMap<>();
    private final List<MarkerStep> steps = new ArrayList<>();
    /** The runs of characters, by set and length, which are the same wherever they are asked for. */
    private final Map<List<Integer>, Integer> runs = new HashMap<>();

    private final boolean byOpenings;

    /** Whether alternatives at the start are told apart by what they begin with, as a word, and not by sets. */
    MarkerBuilder(boolean byOpenings) {
        this.byOpenings = byOpenings;
    }

    /** Null if it takes too many steps. */
    @Nullable
    Markers build(List<SyntaxTree> wanted, List<SyntaxTree> unwanted) {
        Lead lead = wanted.size() == 1 && unwanted.isEmpty() ? Lead.of(wanted.get(0), LONGEST_LEAD) : Lead.NONE;
        List<Markers.Result> results = new ArrayList<>();
        if (lead.text().length() > 0) {
            results.add(new Markers.Result(after(lead.rest(), add(new MarkerStep.Place(0))), true));
        } else {
            wanted.forEach(tree -> results.add(new Markers.Result(search(tree), true)));
            unwanted.forEach(tree -> results.add(new Markers.Result(search(tree), false)));
        }
        List<AsciiSet> all = sets.keySet().stream().map(AsciiSet::of).toList();
        int ranges = all.stream().mapToInt(set -> set.ranges().size()).sum();
        if (steps.size() > MOST_STEPS || ranges > MOST_RANGES) {
            return null;
        }
        boolean whole = wanted.stream().anyMatch(Extent::isWhole);
        int longest = whole
                ? wanted.stream()
                        .filter(Extent::isWhole)
                        .mapToInt(Extent::longest)
                        .min()
                        .orElseThrow()
                : Markers.LONGEST;
        int left = longest == Markers.LONGEST ? longest : longest - lead.text().length();
        return new Markers(lead.text(), all, List.copyOf(steps), results, left, whole);
    }

    private int search(SyntaxTree tree) {
        MarkerStep from = Extent.begins(tree) ? new MarkerStep.Place(0) : new MarkerStep.Anywhere();
        return after(tree, add(from));
    }

    /** The places that a match of a tree comes to from others. */
    private int after(SyntaxTree tree, int places) {
        if (steps.size() > MOST_STEPS) {
            return places;
        }
        if (tree instanceof OneOf one) {
            return over(places, one, 1);
        }
        if (tree instanceof Edge edge) {
            return edge(edge, places);
        }
        if (tree instanceof Sequence sequence) {
            return sequence(sequence, places);
        }
        if (tree instanceof Choice choice) {
            int all = after(choice.parts().get(0), places);
            for (SyntaxTree part : choice.parts().subList(1, choice.parts().size())) {
                all = add(new MarkerStep.Either(all, after(part, places)));
            }
            return all;
        }
        Repeat repeat = (Repeat) tree;
        return repeat.part() instanceof OneOf one ? run(repeat, one, places) : repeated(repeat, places);
    }

    private int edge(Edge edge, int places) {
        if (edge.last()) {
            return add(new MarkerStep.Both(places, add(new MarkerStep.End())));
        }
        return isStart(places) ? places : add(new MarkerStep.Both(places, add(new MarkerStep.Place(0))));
    }

    private boolean isStart(int places) {
        return steps.get(places) instanceof MarkerStep.Place;
    }

    private int sequence(Sequence sequence, int places) {
        SyntaxTree rest = sequence;
        int here = places;
        if (byOpenings && isStart(places)) {
            Lead opening = Lead.behindEdge(sequence, LONGEST_OPENING);
            if (opening.text().length() > 0) {
                here = add(new MarkerStep.Opening(opening.text()));
                rest = opening.rest();
            }
        }
        for (SyntaxTree part : ((Sequence) rest).parts()) {
            here = after(part, here);
        }
        return here;
    }

    private int run(Repeat repeat, OneOf one, int places) {
        int least = Math.min(repeat.least(), Markers.LONGEST);
        int from = least == 0 ? places : over(places, one, least);
        if (repeat.least() > least) {
            // Texts are shorter than what is asked of, so that one more leads from the last place to none.
            from = over(from, one, 1);
        }
        boolean unlimited = repeat.most() == SyntaxTree.NO_LIMIT || repeat.most() >= Markers.LONGEST;
        return unlimited
                ? add(new MarkerStep.Through(from, run(one, 1)))
                : overAtMost(from, one, repeat.most() - least);
    }

    private int over(int places, OneOf one, int count) {
        return add(new MarkerStep.Ahead(add(new MarkerStep.Both(places, run(one, count))), count));
    }

    /** Twice as far at each step. */
    private int overAtMost(int from, OneOf one, int most) {
        int places = from;
        int far = 0;
        while (far < most) {
            int further = Math.min(far + 1, most - far);
            places = add(new MarkerStep.Either(places, over(places, one, further)));
            far += further;
        }
        return places;
    }

    private int repeated(Repeat repeat, int from) {
        int places = from;
        for (int i = 0; i < repeat.least() && steps.size() <= MOST_STEPS; i++) {
            places = after(repeat.part(), places);
        }
        if (repeat.most() == SyntaxTree.NO_LIMIT) {
            int loop = add(new MarkerStep.Loop(places));
            add(new MarkerStep.Again(loop, after(repeat.part(), loop)));
            return loop;
        }
        for (int i = repeat.least(); i < repeat.most() && steps.size() <= MOST_STEPS; i++) {
            places = add(new MarkerStep.Either(places, after(repeat.part(), places)));
        }
        return places;
    }

    /** The places before so many characters of a set. */
    private int run(OneOf one, int count) {
        int set = sets.computeIfAbsent(one.set(), its -> sets.size());
        Integer known = runs.get(List.of(set, count));
        if (known != null) {
            return known;
        }
        int run;
        if (count == 1) {
            run = add(new MarkerStep.InSet(set));
        } else {
            int half = Integer.highestOneBit(count - 1);
            int first = run(one, half);
            run = add(new MarkerStep.Both(first, add(new MarkerStep.Back(first, count - half))));
        }
        runs.put(List.of(set, count), run);
        return run;
    }

    private int add(MarkerStep step) {
        steps.add(step);
        return steps.size() - 1;
    }
}
