/** From what happened to what is done and answered: exactly once, in order per channel. */
@NullMarked
package dev.warmglow.core.dispatch;

import org.jspecify.annotations.NullMarked;
