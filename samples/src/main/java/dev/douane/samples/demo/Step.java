package dev.douane.samples.demo;

/** A step of the demonstration. */
interface Step {
    String title();

    void play(Scene scene) throws Exception;
}
