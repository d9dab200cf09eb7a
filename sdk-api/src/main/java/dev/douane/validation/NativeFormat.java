package dev.douane.validation;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import dev.douane.validation.internal.pattern.Formats;
import dev.douane.validation.internal.pattern.TextCheck;
import java.nio.charset.StandardCharsets;

/** A format that Douane checks on its own account, so that every engine answers alike. */
record NativeFormat(String name, TextCheck check) implements Format {
    /** Douane's own check of the engine's format, or the engine's if there is none. */
    static Format insteadOf(Format format) {
        String name = format.getName();
        return Formats.of(name)
                .<Format>map(check -> new NativeFormat(name, check))
                .orElse(format);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return check.accepts(utf8, 0, utf8.length);
    }
}
