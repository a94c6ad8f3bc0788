/** Messages that leave after their transaction has committed. */
@NullMarked
package dev.warmglow.core.outbox;

import org.jspecify.annotations.NullMarked;
