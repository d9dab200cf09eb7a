@NullMarked
package dev.douane.compatibility.internal.text;

import org.jspecify.annotations.NullMarked;
