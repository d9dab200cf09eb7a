package dev.douane.compatibility;

/**
 * A document made for a schema.
 *
 * @param json the document as JSON text
 * @param valid whether the schema accepts it
 */
public record SchemaInstance(String json, boolean valid) {}
