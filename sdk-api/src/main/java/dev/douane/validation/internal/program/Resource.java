package dev.douane.validation.internal.program;

import java.util.HashMap;
import java.util.Map;

/** A part of a document that has a URI of its own (2020-12 core §4.3.5); names of places are unique within it. */
final class Resource {
    final String uri;
    final String pointer;
    final Document document;
    final Map<String, String> anchors = new HashMap<>();
    final Map<String, String> dynamicAnchors = new HashMap<>();
    /** What was found of what the schemas of this resource refer to. */
    final Map<String, Place> targets = new HashMap<>();

    Resource(String uri, String pointer, Document document) {
        this.uri = uri;
        this.pointer = pointer;
        this.document = document;
    }
}
