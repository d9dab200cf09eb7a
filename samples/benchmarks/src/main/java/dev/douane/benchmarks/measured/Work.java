package dev.douane.benchmarks.measured;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What is measured, or what it is held against. */
public enum Work {
    /** The yardstick: Jackson looks at every token and nobody at what it finds. Texts and numbers are not even decoded. */
    TOKENS("Jackson's tokens", 3) {
        @Override
        Step on(Payloads payloads) {
            JsonFactory jackson = new JsonFactory();
            return reader -> {
                int tokens = 0;
                try (JsonParser parser = jackson.createParser(payloads.next())) {
                    while (parser.nextToken() != null) {
                        tokens++;
                    }
                }
                reader.consume(tokens);
            };
        }
    },
    /** What the JDK takes to make a text of the bytes, and look at nothing in it. */
    DECODE("the JDK's decoding", 3) {
        @Override
        Step on(Payloads payloads) {
            return reader -> reader.consume(new String(payloads.next(), StandardCharsets.UTF_8));
        }
    },
    /** Douane. */
    CHECK("the check", 2) {
        @Override
        Step on(Payloads payloads) {
            return new Check(payloads);
        }
    },
    /** Douane, and every part of the report looked at. */
    REPORT("check and report", 6) {
        @Override
        Step on(Payloads payloads) {
            return new Check(payloads)::readReport;
        }
    },
    /** networknt: a tree, then the check. */
    NETWORKNT("networknt", 8) {
        @Override
        Step on(Payloads payloads) {
            NetworkntCheck check = new NetworkntCheck(payloads.contract());
            return reader -> reader.consume(check.valid(payloads.next()));
        }
    },
    /** Everit: a tree of org.json's, then the check. */
    EVERIT("Everit", 8) {
        @Override
        Step on(Payloads payloads) {
            EveritCheck check = new EveritCheck(payloads.contract());
            return reader -> reader.consume(check.valid(payloads.next()));
        }
    },
    /** Jackson reads. */
    BIND("Jackson binds", 3) {
        @Override
        Step on(Payloads payloads) {
            Bound bound = new Bound(payloads);
            return reader -> reader.consume(bound.read(payloads.next()));
        }
    },
    /** Douane's binding reads. */
    OWN_BIND("Douane binds", 2) {
        @Override
        Step on(Payloads payloads) {
            Bound bound = new Bound(payloads);
            return reader -> reader.consume(bound.readByBinding(payloads.next()));
        }
    },
    /** Douane checks, Jackson reads. */
    CHECK_AND_BIND("check, and Jackson binds", 3) {
        @Override
        Step on(Payloads payloads) {
            return checked(payloads, new Bound(payloads)::read);
        }
    },
    /** Douane checks, Douane's binding reads: what a consumer's reader does with a payload. */
    CHECK_AND_OWN_BIND("check and bind", 3) {
        @Override
        Step on(Payloads payloads) {
            return checked(payloads, new Bound(payloads)::readByBinding);
        }
    },
    /** Jackson writes. */
    WRITE("Jackson writes", 3) {
        @Override
        Step on(Payloads payloads) throws IOException {
            Bound.Written written = new Bound(payloads).written();
            return reader -> reader.consume(written.next());
        }
    },
    /** Jackson writes, Douane checks. */
    WRITE_AND_CHECK("Jackson writes, and check", 3) {
        @Override
        Step on(Payloads payloads) throws IOException {
            Check check = new Check(payloads);
            Bound.Written written = new Bound(payloads).written();
            return reader -> reader.consume(check.report(written.next()));
        }
    };

    private final String title;
    private final int secondsUntilCompiled;

    Work(String title, int secondsUntilCompiled) {
        this.title = title;
        this.secondsUntilCompiled = secondsUntilCompiled;
    }

    /** The JVM needs at least so long to compile all that is done for it; there is more of some than of others. */
    int secondsUntilCompiled() {
        return secondsUntilCompiled;
    }

    abstract Step on(Payloads payloads) throws IOException;

    private static Step checked(Payloads payloads, Binder binder) {
        Check check = new Check(payloads);
        return reader -> {
            byte[] payload = payloads.next();
            reader.consume(check.report(payload));
            reader.consume(binder.bind(payload));
        };
    }

    private interface Binder {
        Record bind(byte[] payload) throws IOException;
    }

    @Override
    public String toString() {
        return title;
    }
}
