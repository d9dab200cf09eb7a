package dev.douane.benchmarks.compatibility;

import dev.douane.compatibility.CompatibilityVerdict;
import dev.douane.schema.JsonSchema;

/** Schemas of about 5,000 nodes (values in their JSON text), each hard in its own way, beside a version that differs little. */
public enum LargeSchema {
    /** An object with many properties; one more in the newer version. */
    WIDE(LargeObjects::wide, CompatibilityVerdict.COMPATIBLE),
    /** The same, where every property is narrowed. */
    WIDE_NARROWED(LargeObjects::wideNarrowed, CompatibilityVerdict.INCOMPATIBLE),
    /** All properties are required, and narrowed, so that a witness has them all. */
    WIDE_REQUIRED(LargeObjects::wideRequired, CompatibilityVerdict.INCOMPATIBLE),
    /** A hundred objects within each other, 24 properties each; the innermost is narrowed. */
    DEEP(LargeObjects::deep, CompatibilityVerdict.INCOMPATIBLE),
    /** An array of so many described items that a witness is long. */
    TUPLE(LargeObjects::tuple, CompatibilityVerdict.INCOMPATIBLE),
    /** Objects that are written out, in another order. */
    CONSTANTS(LargeObjects::constants, CompatibilityVerdict.INCOMPATIBLE),
    /** A thousand different items, and one more. */
    DIFFERENT_ITEMS(LargeObjects::differentItems, CompatibilityVerdict.INCOMPATIBLE),
    /** Many items that must be somewhere in an array. */
    COUNTED(LargeObjects::counted, CompatibilityVerdict.INCOMPATIBLE),
    /** Schemas that apply where a property is. */
    DEPENDENT(LargeObjects::dependent, CompatibilityVerdict.COMPATIBLE),
    /** Rows of a table, so many that a witness has a million cells. */
    TABLE(LargeObjects::table, CompatibilityVerdict.INCOMPATIBLE),
    /** Arrays of arrays, which few values fill and no memory holds. */
    ARRAYS_OF_ARRAYS(LargeObjects::arraysOfArrays, CompatibilityVerdict.INCOMPATIBLE),
    /** Names that nobody wrote, thousands of them. */
    MANY_NAMES(LargeObjects::manyNames, CompatibilityVerdict.INCOMPATIBLE),
    /** Properties of which each asks for the next. */
    DEPENDENT_ON_EACH_OTHER(LargeObjects::dependentOnEachOther, CompatibilityVerdict.INCOMPATIBLE),
    /** A long array that is written out, deep within others. */
    DEEP_CONSTANT(LargeObjects::deepConstant, CompatibilityVerdict.INCOMPATIBLE),
    /** A number that must be a multiple of many. */
    MULTIPLES(LargeObjects::multiples, CompatibilityVerdict.INCOMPATIBLE),
    /** Rows of a table, all of them different. */
    ROWS_DIFFER(LargeObjects::differentRows, CompatibilityVerdict.INCOMPATIBLE),
    /** Names that are required and not described. */
    REQUIRED_ALONE(LargeObjects::requiredAlone, CompatibilityVerdict.INCOMPATIBLE),
    /** Objects within each other, under names of thousands of letters. */
    LONG_NAMES(LargeObjects::longNames, CompatibilityVerdict.INCOMPATIBLE),
    /** A number that must be a multiple of many, which are long themselves. */
    MULTIPLES_ARE_LONG(LargeObjects::longMultiples, CompatibilityVerdict.INCOMPATIBLE),
    /** Numbers that no double tells apart. */
    NUMBERS_ALIKE(LargeObjects::numbersAlike, CompatibilityVerdict.INCOMPATIBLE),
    /** Kinds of an object, told apart by a constant; one is gone in the newer version. */
    KINDS(LargeChoices::kinds, CompatibilityVerdict.INCOMPATIBLE),
    /** Kinds in another order, each widened. */
    KINDS_WIDENED(LargeChoices::kindsWidened, CompatibilityVerdict.COMPATIBLE),
    /** Each kind narrowed, and exactly one of them to be met. */
    KINDS_NARROWED(LargeChoices::kindsNarrowed, CompatibilityVerdict.INCOMPATIBLE),
    /** Any of the kinds becomes exactly one of them. */
    KINDS_BECOME_EXCLUSIVE(LargeChoices::kindsBecomeExclusive, CompatibilityVerdict.COMPATIBLE),
    /** Kinds by conditions, each widened. */
    CONDITIONS(LargeChoices::conditions, CompatibilityVerdict.COMPATIBLE),
    /** Conditions of which each leads to the next, and all the same otherwise. */
    CONDITIONS_IN_A_CIRCLE(LargeChoices::conditionsInACircle, CompatibilityVerdict.INCOMPATIBLE),
    /** Exactly one of many objects that nothing tells apart: an empty one is of all. */
    UNTAGGED(LargeChoices::untagged, CompatibilityVerdict.COMPATIBLE),
    /** Exactly one of many ranges that overlap at their ends. */
    RANGES(LargeChoices::ranges, CompatibilityVerdict.INCOMPATIBLE),
    /** Ranges that only together hold what was there before. */
    RANGES_TOGETHER(LargeChoices::overlappingRanges, CompatibilityVerdict.COMPATIBLE),
    /** All of many alternatives, each negated once: what a search could try is without end. */
    PUZZLE(LargeChoices::puzzle, CompatibilityVerdict.COMPATIBLE),
    /** Random clauses, as hard as they come. */
    CLAUSES(LargeChoices::clauses, CompatibilityVerdict.INCOMPATIBLE),
    /** More pigeons than holes: no document at all, which is compatible with anything. */
    PIGEONS(LargeChoices::pigeons, CompatibilityVerdict.COMPATIBLE),
    /** Many ways in which properties can be evaluated. */
    UNEVALUATED(LargeChoices::unevaluated, CompatibilityVerdict.COMPATIBLE),
    /** Patterns of names that overlap. */
    PATTERNS(LargeTexts::patternsOfNames, CompatibilityVerdict.INCOMPATIBLE),
    /** Patterns whose automata are exponentially large. */
    PATTERNS_EXPLODE(LargeTexts::explodingPatterns, CompatibilityVerdict.INCOMPATIBLE),
    /** Patterns that count into the thousands. */
    PATTERNS_COUNT(LargeTexts::countedPatterns, CompatibilityVerdict.COMPATIBLE),
    /** Patterns that are alternatives, each widened. */
    PATTERNS_ALTERNATE(LargeTexts::alternativePatterns, CompatibilityVerdict.COMPATIBLE),
    /** Patterns that look back, and can be tried in exponentially many ways. */
    PATTERNS_LOOK_BACK(LargeTexts::lookingBack, CompatibilityVerdict.COMPATIBLE),
    /** Patterns of letters in all scripts, none of which may be there. */
    PATTERNS_OF_LETTERS(LargeTexts::letters, CompatibilityVerdict.INCOMPATIBLE),
    /** Texts made to have one hash. */
    TEXTS_ALIKE(LargeTexts::textsAlike, CompatibilityVerdict.INCOMPATIBLE),
    /** Definitions that refer to each other. */
    REFERENCES(LargeReferences::twoEach, CompatibilityVerdict.COMPATIBLE),
    /** Definitions that refer to the next one twice. */
    REFERENCES_DOUBLE(LargeReferences::doubling, CompatibilityVerdict.INCOMPATIBLE),
    /** Definitions that say the opposite of the next one. */
    REFERENCES_NEGATE(LargeReferences::negated, CompatibilityVerdict.INCOMPATIBLE),
    /** Definitions that all refer to all. */
    REFERENCES_CLIQUE(LargeReferences::everyoneKnowsEveryone, CompatibilityVerdict.COMPATIBLE),
    /** Definitions that are alternatives of others. */
    REFERENCES_ALTERNATE(LargeReferences::alternatives, CompatibilityVerdict.COMPATIBLE),
    /** Dynamic references, which mean something else on every way. */
    REFERENCES_DYNAMIC(LargeReferences::dynamic, CompatibilityVerdict.COMPATIBLE);

    // A reference to a static method.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Text text;

    private final CompatibilityVerdict truth;

    LargeSchema(Text text, CompatibilityVerdict truth) {
        this.text = text;
        this.truth = truth;
    }

    private interface Text {
        String of(boolean newer);
    }

    String text(boolean newer) {
        return text.of(newer);
    }

    /**
     * The answer, for whoever has the time.
     *
     * @return compatible or incompatible
     */
    public CompatibilityVerdict truth() {
        return truth;
    }

    /**
     * The older version.
     *
     * @return a schema
     */
    public JsonSchema older() {
        return JsonSchema.parse(text(false));
    }

    /**
     * The newer version.
     *
     * @return a schema
     */
    public JsonSchema newer() {
        return JsonSchema.parse(text(true));
    }
}
