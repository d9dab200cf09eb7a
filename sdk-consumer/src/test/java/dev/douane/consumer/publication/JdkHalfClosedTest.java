package dev.douane.consumer.publication;

final class JdkHalfClosedTest extends HalfClosedKit {
    JdkHalfClosedTest() {
        super(new JdkTransport(4));
    }

    @Override
    boolean answersHalfAHead() {
        return true;
    }
}
