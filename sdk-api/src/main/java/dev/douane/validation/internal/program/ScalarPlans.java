package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.validation.internal.pattern.ByteAutomaton;
import dev.douane.validation.internal.pattern.FixedText;
import dev.douane.validation.internal.pattern.Formats;
import dev.douane.validation.internal.pattern.RunText;
import dev.douane.validation.internal.pattern.TextCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans for strings, numbers and literals. */
final class ScalarPlans {
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final Compiler compiler;
    private final SchemaIndex index;
    private final Closure closure;

    ScalarPlans(Compiler compiler, Closure closure) {
        this.compiler = compiler;
        this.index = compiler.index();
        this.closure = closure;
    }

    LiteralPlan literal() {
        return new LiteralPlan(conditions());
    }

    private Plan.Conditions conditions() {
        return Compiler.conditions(closure);
    }

    TextPlan text() {
        List<TextAssertion> assertions = new ArrayList<>();
        for (Place place : closure.members) {
            lengths(place, assertions);
            if (index.get(place, "pattern") instanceof Json.Text pattern) {
                assertions.add(TextAssertion.of(
                        "pattern",
                        place.pointer("pattern"),
                        pattern,
                        pattern(compiler, pattern.value(), "pattern", place.pointer("pattern"))));
            }
            if (index.get(place, "format") instanceof Json.Text format) {
                Optional<TextCheck> check = format(format.value());
                if (check.isPresent()) {
                    assertions.add(TextAssertion.of("format", place.pointer("format"), format, check.get()));
                }
            }
        }
        for (Constants constants : closure.constants) {
            if (constants.assertion() instanceof TextAssertion assertion) {
                assertions.add(assertion);
            }
        }
        return new TextPlan(conditions(), assertions);
    }

    private void lengths(Place place, List<TextAssertion> assertions) {
        Json least = index.get(place, "minLength");
        if (least != null) {
            assertions.add(TextAssertion.length(
                    "minLength", place.pointer("minLength"), least, count(least), Integer.MAX_VALUE));
        }
        Json most = index.get(place, "maxLength");
        if (most != null) {
            assertions.add(TextAssertion.length("maxLength", place.pointer("maxLength"), most, 0, count(most)));
        }
    }

    /** A count; what no text can reach is as good as any other. */
    static int count(Json value) {
        return ((Json.Num) value).value().min(MOST).intValueExact();
    }

    static TextCheck pattern(Compiler compiler, String source, String keyword, String pointer) {
        TextCheck check = compiler.pattern(source);
        boolean decides = check instanceof ByteAutomaton || check instanceof FixedText || check instanceof RunText;
        return decides ? check : new PlacedCheck(check, keyword, pointer);
    }

    private Optional<TextCheck> format(String name) {
        Optional<TextCheck> own = Formats.of(name);
        return own.isPresent() ? own : compiler.foreign().format(name);
    }

    NumberPlan number() {
        List<NumberAssertion> assertions = new ArrayList<>();
        for (Place place : closure.members) {
            Json type = index.get(place, "type");
            if (type != null && asksForInteger(type)) {
                assertions.add(new NumberAssertion.IntegerType(place.pointer("type"), type));
            }
            bound(place, "minimum", "exclusiveMinimum", false, assertions);
            bound(place, "maximum", "exclusiveMaximum", true, assertions);
            if (index.get(place, "multipleOf") instanceof Json.Num divisor) {
                assertions.add(new NumberAssertion.Multiple(place.pointer("multipleOf"), divisor));
            }
        }
        for (Constants constants : closure.constants) {
            if (constants.assertion() instanceof NumberAssertion assertion) {
                assertions.add(assertion);
            }
        }
        return new NumberPlan(conditions(), assertions);
    }

    private static boolean asksForInteger(Json type) {
        List<Json> types = type instanceof Json.Text ? List.of(type) : Form.items(type);
        return Form.holds(types, "integer") && !Form.holds(types, "number");
    }

    private void bound(
            Place place, String keyword, String exclusiveKeyword, boolean below, List<NumberAssertion> assertions) {
        @Nullable Json exclusive = index.get(place, exclusiveKeyword);
        if (index.get(place, keyword) instanceof Json.Num bound) {
            // Draft-04 says with a boolean beside it that the bound itself is excluded.
            boolean itself = exclusive != null && exclusive.equals(Json.Bool.TRUE);
            assertions.add(new NumberAssertion.Bound(keyword, place.pointer(keyword), bound, below, itself));
        }
        if (exclusive instanceof Json.Num bound) {
            assertions.add(
                    new NumberAssertion.Bound(exclusiveKeyword, place.pointer(exclusiveKeyword), bound, below, true));
        }
    }
}
