package dev.douane.consumer.publication;

final class JdkSchemaLookUpTest extends SchemaLookUpKit {
    JdkSchemaLookUpTest() {
        super(new JdkTransport(16));
    }
}
