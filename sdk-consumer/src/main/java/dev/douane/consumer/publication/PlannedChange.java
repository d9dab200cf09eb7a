package dev.douane.consumer.publication;

/**
 * A file that {@link StaticPublication#write} would write.
 *
 * @param path below the folder: {@code contracts/communes/3.json}
 * @param replaces whether there is a file already, with other content
 */
public record PlannedChange(String path, boolean replaces) {

    /** A line for people: {@code new contracts/communes/3.json}, or {@code changed contracts/communes.json}. */
    @Override
    public String toString() {
        return (replaces ? "changed " : "new ") + path;
    }
}
