package dev.douane.validation;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What to report when none of several alternatives fits. If one of them is plainly meant — the others want another type,
 * or another constant in one of the object's properties — then its own errors; else one error for all.
 */
final class Alternatives {
    private static final int SHOWN = 3;
    /** The engine keeps patterns by their identity, so that its own order is another one in every validator. */
    private static final Comparator<Error> ORDER = Comparator.comparing(
                    (Error error) -> error.getInstanceLocation().toString())
            .thenComparing(error -> error.getSchemaLocation().toString());

    private static final Set<String> CHOOSING = Set.of("const", "enum");

    private Alternatives() {}

    /** Runs an evaluation and answers its errors instead of leaving them in the context. */
    static List<Error> collect(ExecutionContext context, Runnable evaluation) {
        List<Error> outer = context.getErrors();
        List<Error> collected = new ArrayList<>();
        context.setErrors(collected);
        try {
            evaluation.run();
        } finally {
            context.setErrors(outer);
        }
        return collected;
    }

    /** The branches to report, each with its errors. More than one: none of them is plainly meant. */
    static Collection<List<Error>> meant(List<Error> errors, NodePath evaluation, NodePath instance) {
        Map<Integer, List<Error>> branches = new TreeMap<>();
        int depth = evaluation.getNameCount();
        for (Error error : errors) {
            if (error.getEvaluationPath().getNameCount() > depth
                    && error.getEvaluationPath().getElement(depth) instanceof Integer branch) {
                branches.computeIfAbsent(branch, b -> new ArrayList<>()).add(error);
            }
        }
        Collection<List<Error>> rightType = unless(
                branches.values(),
                error -> error.getKeyword().equals("type")
                        && error.getInstanceLocation().equals(instance));
        return unless(
                rightType,
                error -> CHOOSING.contains(error.getKeyword())
                        && instance.equals(error.getInstanceLocation().getParent()));
    }

    private static Collection<List<Error>> unless(Collection<List<Error>> branches, Predicate<Error> wrong) {
        List<List<Error>> left = branches.stream()
                .filter(errors -> errors.stream().noneMatch(wrong))
                .toList();
        return left.isEmpty() ? branches : left;
    }

    /** Packs the branches into the arguments of the one error that stands for all. */
    static Object[] arguments(int alternatives, Collection<List<Error>> branches) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(alternatives);
        branches.stream()
                .limit(SHOWN)
                .map(errors -> errors.stream().min(ORDER).orElseThrow())
                .forEach(arguments::add);
        return arguments.toArray();
    }

    static String sentence(Error error) {
        Object[] arguments = error.getArguments();
        if (arguments.length == 0) {
            return "fits more than one of the alternatives of `" + error.getKeyword() + "`, and must fit one only";
        }
        String reasons = Arrays.stream(arguments)
                .skip(1)
                .map(Error.class::cast)
                .map(branch -> Sentences.of(branch) + below(branch, error))
                .distinct()
                .collect(Collectors.joining("; or "));
        return "fits none of the " + arguments[0] + " alternatives: " + reasons;
    }

    private static String below(Error branch, Error error) {
        NodePath here = error.getInstanceLocation();
        NodePath there = branch.getInstanceLocation();
        return there.equals(here) ? "" : " at " + SchemaText.shorten(Pointers.of(there));
    }
}
