package dev.douane.validation;

import java.util.concurrent.Executor;

/** A short-lived thread that keeps no application from ending. */
final class BackgroundThread implements Executor {
    @Override
    public void execute(Runnable task) {
        Thread thread = new Thread(task, "douane-validation");
        thread.setDaemon(true);
        thread.start();
    }
}
