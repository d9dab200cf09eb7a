package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;

/**
 * A text that holds schemas.
 *
 * @param prefix what its pointers begin with: nothing for the schema that is compiled, else the document's URI and {@code #}
 * @param json the text
 * @param vocabulary what its keywords mean
 */
record Document(String prefix, Json json, Vocabulary vocabulary) {}
