package dev.douane.validation;

/** A short-lived thread that keeps no application from ending. */
final class BackgroundThread {
    private BackgroundThread() {}

    static void start(Runnable task) {
        Thread thread = new Thread(task, "douane-validation");
        thread.setDaemon(true);
        thread.start();
    }
}
