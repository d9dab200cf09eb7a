package dev.douane.samples.demo;

import dev.douane.samples.integration.Folders;
import dev.douane.samples.integration.Integration;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Three providers, an Integration service and a warehouse in one process: real data, a real HTTP port, a real queue, a
 * real database. It shows the six steps of a contract's life and ends with 1 if anything is not as expected.
 */
public final class Demonstration {
    static final List<Step> STEPS = List.of(
            new FirstContracts(),
            new Incident(),
            new NewVersion(),
            new Retirement(),
            new Outage(),
            new Reconciliation());

    private Demonstration() {}

    /**
     * Plays the demonstration.
     *
     * @param arguments a folder to play in, or {@code --help}
     */
    public static void main(String[] arguments) {
        // The data is French, and the platform's encoding may know no accents.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int code = run(STEPS, out, Clock.systemUTC(), arguments);
        out.flush();
        System.exit(code);
    }

    /**
     * Plays the demonstration without ending the process.
     *
     * @param steps what to play, in this order
     * @param out where to print
     * @param clock the time
     * @param arguments as for {@link #main}
     * @return 0 if everything was as expected, 1 if not, 2 if the arguments make no sense
     */
    static int run(List<Step> steps, PrintStream out, Clock clock, String... arguments) {
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                out.print(Options.HELP);
                return 0;
            }
            return play(steps, options.freshFolder(clock), out, clock);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return 2;
        } catch (Exception e) {
            out.println("The demonstration could not start: " + e);
            return 1;
        }
    }

    private static int play(List<Step> steps, Path folder, PrintStream out, Clock clock) throws Exception {
        Instant start = clock.instant();
        Console console = new Console(out);
        Expectations expectations = new Expectations(console);
        Folders folders = new Folders(folder);
        try (Integration integration = Integration.start(folders, clock);
                Providers providers = Providers.open(integration.registry(), folders.queue())) {
            Scene scene = new Scene(folders, integration, providers, console, expectations, new Ledger());
            for (Step step : steps) {
                console.heading(step.title());
                step.play(scene);
            }
        } catch (FailedExpectationException e) {
            console.say("FAILED. " + e.getMessage());
            return 1;
        } catch (Exception e) {
            console.say("FAILED. Something broke:");
            e.printStackTrace(out);
            return 1;
        }
        Duration time = Duration.between(start, clock.instant());
        console.say("");
        console.say("All " + expectations.met() + " expectations met, in " + time.toSeconds() + " s.");
        return 0;
    }
}
