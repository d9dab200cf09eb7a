package dev.douane.samples.queues.jms;

import java.nio.file.Path;

/** An Artemis broker in a process of its own, to be killed. */
final class BrokerProcess {
    private BrokerProcess() {}

    /** Listens until it is killed; says so when it does. */
    public static void main(String[] arguments) throws Exception {
        try (ArtemisBroker broker = ArtemisBroker.in(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            System.out.println("listening, with " + broker.messages() + " messages");
            System.in.read();
        }
    }
}
