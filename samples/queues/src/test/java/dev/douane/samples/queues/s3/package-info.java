/** The bucket queue under the kit, on a real server in this process. */
@NullMarked
package dev.douane.samples.queues.s3;

import org.jspecify.annotations.NullMarked;
