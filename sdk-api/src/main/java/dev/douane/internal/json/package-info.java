/**
 * JSON as bytes: the lexical grammar of RFC 8259 over UTF-8, and a small tree for schemas. It needs the JDK alone, makes
 * no string unless asked for one, and is strict: what it passes over is well-formed, character by character.
 *
 * <p>Not for users: these types may change in any release, and are public only because Java knows no other way to share
 * them between packages.
 */
@NullMarked
package dev.douane.internal.json;

import org.jspecify.annotations.NullMarked;
