/** Names for what went wrong. */
@NullMarked
package dev.warmglow.core.incident;

import org.jspecify.annotations.NullMarked;
