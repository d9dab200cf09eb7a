@NullMarked
package dev.douane.consumer.backlog;

import org.jspecify.annotations.NullMarked;
