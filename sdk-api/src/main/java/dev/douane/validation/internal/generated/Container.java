package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.Node;

/**
 * What has a method of its own.
 *
 * @param node whose values are read
 * @param array whether those are its arrays, and not its objects
 */
record Container(Node node, boolean array) {
    static Container ofObjects(Node node) {
        return new Container(node, false);
    }

    static Container ofArrays(Node node) {
        return new Container(node, true);
    }

    /** The method's name. */
    String method() {
        return (array ? "a" : "n") + node.id();
    }
}
