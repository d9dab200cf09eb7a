package dev.douane.payload.directory;

/** Told of every step on a payload's way into the queue. The crash tests end the process at each of them. */
@FunctionalInterface
interface Steps {
    /** The steps, in their order. */
    enum Step {
        STARTED,
        STAGED,
        LOCKED,
        NUMBERED,
        RENAMED,
        DONE
    }

    /** Lets every step pass. */
    Steps NONE = step -> {};

    void reached(Step step);
}
