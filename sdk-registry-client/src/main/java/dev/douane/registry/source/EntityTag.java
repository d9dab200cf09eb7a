package dev.douane.registry.source;

/**
 * What identifies the bytes of a document at one source. Another source may use the same tag for other bytes, so it is
 * sent to nobody else.
 *
 * @param source the {@link ContractSource#location} that it came from
 * @param value the tag, opaque
 */
public record EntityTag(String source, String value) {}
